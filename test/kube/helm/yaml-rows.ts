/** Files of values, and what Helm 3.18 prints for `toYaml .Values.v`. */
export const YAML_PRINTED: readonly (readonly [string, string])[] = [
  ['{"v": {"a": "", "b": {"c": "", "d": ["", [""], {"e": ""}]}}}', 'a: ""\nb:\n  c: ""\n  d:\n  - ""\n  - - ""\n  - e: ""'],
  ['{"v": {"a": "a", "b": {"c": "a", "d": ["a", ["a"], {"e": "a"}]}}}', 'a: a\nb:\n  c: a\n  d:\n  - a\n  - - a\n  - e: a'],
  [
    '{"v": {"a": "a b", "b": {"c": "a b", "d": ["a b", ["a b"], {"e": "a b"}]}}}',
    'a: a b\nb:\n  c: a b\n  d:\n  - a b\n  - - a b\n  - e: a b',
  ],
  [
    '{"v": {"a": " a", "b": {"c": " a", "d": [" a", [" a"], {"e": " a"}]}}}',
    "a: ' a'\nb:\n  c: ' a'\n  d:\n  - ' a'\n  - - ' a'\n  - e: ' a'",
  ],
  [
    '{"v": {"a": "a ", "b": {"c": "a ", "d": ["a ", ["a "], {"e": "a "}]}}}',
    "a: 'a '\nb:\n  c: 'a '\n  d:\n  - 'a '\n  - - 'a '\n  - e: 'a '",
  ],
  [
    '{"v": {"a": "a\\n", "b": {"c": "a\\n", "d": ["a\\n", ["a\\n"], {"e": "a\\n"}]}}}',
    'a: |\n  a\nb:\n  c: |\n    a\n  d:\n  - |\n    a\n  - - |\n      a\n  - e: |\n      a',
  ],
  [
    '{"v": {"a": "a\\nb", "b": {"c": "a\\nb", "d": ["a\\nb", ["a\\nb"], {"e": "a\\nb"}]}}}',
    'a: |-\n  a\n  b\nb:\n  c: |-\n    a\n    b\n  d:\n  - |-\n    a\n    b\n  - - |-\n      a\n      b\n  - e: |-\n      a\n      b',
  ],
  [
    '{"v": {"a": "\\na", "b": {"c": "\\na", "d": ["\\na", ["\\na"], {"e": "\\na"}]}}}',
    'a: |2-\n\n  a\nb:\n  c: |2-\n\n    a\n  d:\n  - |2-\n\n    a\n  - - |2-\n\n      a\n  - e: |2-\n\n      a',
  ],
  [
    '{"v": {"a": "\\n", "b": {"c": "\\n", "d": ["\\n", ["\\n"], {"e": "\\n"}]}}}',
    'a: |2+\n\nb:\n  c: |2+\n\n  d:\n  - |2+\n\n  - - |2+\n\n  - e: |2+\n',
  ],
  [
    '{"v": {"a": "\\n\\n", "b": {"c": "\\n\\n", "d": ["\\n\\n", ["\\n\\n"], {"e": "\\n\\n"}]}}}',
    'a: |2+\n\n\nb:\n  c: |2+\n\n\n  d:\n  - |2+\n\n\n  - - |2+\n\n\n  - e: |2+\n\n',
  ],
  [
    '{"v": {"a": "a\\n\\n", "b": {"c": "a\\n\\n", "d": ["a\\n\\n", ["a\\n\\n"], {"e": "a\\n\\n"}]}}}',
    'a: |+\n  a\n\nb:\n  c: |+\n    a\n\n  d:\n  - |+\n    a\n\n  - - |+\n      a\n\n  - e: |+\n      a\n',
  ],
  [
    '{"v": {"a": "a\\n\\nb", "b": {"c": "a\\n\\nb", "d": ["a\\n\\nb", ["a\\n\\nb"], {"e": "a\\n\\nb"}]}}}',
    'a: |-\n  a\n\n  b\nb:\n  c: |-\n    a\n\n    b\n  d:\n  - |-\n    a\n\n    b\n  - - |-\n      a\n\n      b\n  - e: |-\n      a\n\n      b',
  ],
  [
    '{"v": {"a": " \\n", "b": {"c": " \\n", "d": [" \\n", [" \\n"], {"e": " \\n"}]}}}',
    'a: " \\n"\nb:\n  c: " \\n"\n  d:\n  - " \\n"\n  - - " \\n"\n  - e: " \\n"',
  ],
  [
    '{"v": {"a": "a \\nb", "b": {"c": "a \\nb", "d": ["a \\nb", ["a \\nb"], {"e": "a \\nb"}]}}}',
    'a: "a \\nb"\nb:\n  c: "a \\nb"\n  d:\n  - "a \\nb"\n  - - "a \\nb"\n  - e: "a \\nb"',
  ],
  [
    '{"v": {"a": "a\\n b", "b": {"c": "a\\n b", "d": ["a\\n b", ["a\\n b"], {"e": "a\\n b"}]}}}',
    'a: |-\n  a\n   b\nb:\n  c: |-\n    a\n     b\n  d:\n  - |-\n    a\n     b\n  - - |-\n      a\n       b\n  - e: |-\n      a\n       b',
  ],
  [
    '{"v": {"a": "\\ta", "b": {"c": "\\ta", "d": ["\\ta", ["\\ta"], {"e": "\\ta"}]}}}',
    'a: "\\ta"\nb:\n  c: "\\ta"\n  d:\n  - "\\ta"\n  - - "\\ta"\n  - e: "\\ta"',
  ],
  [
    '{"v": {"a": "a\\tb", "b": {"c": "a\\tb", "d": ["a\\tb", ["a\\tb"], {"e": "a\\tb"}]}}}',
    'a: "a\\tb"\nb:\n  c: "a\\tb"\n  d:\n  - "a\\tb"\n  - - "a\\tb"\n  - e: "a\\tb"',
  ],
  [
    '{"v": {"a": "a\\t\\nb", "b": {"c": "a\\t\\nb", "d": ["a\\t\\nb", ["a\\t\\nb"], {"e": "a\\t\\nb"}]}}}',
    'a: "a\\t\\nb"\nb:\n  c: "a\\t\\nb"\n  d:\n  - "a\\t\\nb"\n  - - "a\\t\\nb"\n  - e: "a\\t\\nb"',
  ],
  [
    '{"v": {"a": "null", "b": {"c": "null", "d": ["null", ["null"], {"e": "null"}]}}}',
    'a: "null"\nb:\n  c: "null"\n  d:\n  - "null"\n  - - "null"\n  - e: "null"',
  ],
  [
    '{"v": {"a": "Null", "b": {"c": "Null", "d": ["Null", ["Null"], {"e": "Null"}]}}}',
    'a: "Null"\nb:\n  c: "Null"\n  d:\n  - "Null"\n  - - "Null"\n  - e: "Null"',
  ],
  [
    '{"v": {"a": "NULL", "b": {"c": "NULL", "d": ["NULL", ["NULL"], {"e": "NULL"}]}}}',
    'a: "NULL"\nb:\n  c: "NULL"\n  d:\n  - "NULL"\n  - - "NULL"\n  - e: "NULL"',
  ],
  ['{"v": {"a": "~", "b": {"c": "~", "d": ["~", ["~"], {"e": "~"}]}}}', 'a: "~"\nb:\n  c: "~"\n  d:\n  - "~"\n  - - "~"\n  - e: "~"'],
  [
    '{"v": {"a": "true", "b": {"c": "true", "d": ["true", ["true"], {"e": "true"}]}}}',
    'a: "true"\nb:\n  c: "true"\n  d:\n  - "true"\n  - - "true"\n  - e: "true"',
  ],
  [
    '{"v": {"a": "True", "b": {"c": "True", "d": ["True", ["True"], {"e": "True"}]}}}',
    'a: "True"\nb:\n  c: "True"\n  d:\n  - "True"\n  - - "True"\n  - e: "True"',
  ],
  [
    '{"v": {"a": "yes", "b": {"c": "yes", "d": ["yes", ["yes"], {"e": "yes"}]}}}',
    'a: "yes"\nb:\n  c: "yes"\n  d:\n  - "yes"\n  - - "yes"\n  - e: "yes"',
  ],
  [
    '{"v": {"a": "Yes", "b": {"c": "Yes", "d": ["Yes", ["Yes"], {"e": "Yes"}]}}}',
    'a: "Yes"\nb:\n  c: "Yes"\n  d:\n  - "Yes"\n  - - "Yes"\n  - e: "Yes"',
  ],
  ['{"v": {"a": "y", "b": {"c": "y", "d": ["y", ["y"], {"e": "y"}]}}}', 'a: "y"\nb:\n  c: "y"\n  d:\n  - "y"\n  - - "y"\n  - e: "y"'],
  ['{"v": {"a": "n", "b": {"c": "n", "d": ["n", ["n"], {"e": "n"}]}}}', 'a: "n"\nb:\n  c: "n"\n  d:\n  - "n"\n  - - "n"\n  - e: "n"'],
  ['{"v": {"a": "N", "b": {"c": "N", "d": ["N", ["N"], {"e": "N"}]}}}', 'a: "N"\nb:\n  c: "N"\n  d:\n  - "N"\n  - - "N"\n  - e: "N"'],
  [
    '{"v": {"a": "on", "b": {"c": "on", "d": ["on", ["on"], {"e": "on"}]}}}',
    'a: "on"\nb:\n  c: "on"\n  d:\n  - "on"\n  - - "on"\n  - e: "on"',
  ],
  [
    '{"v": {"a": "OFF", "b": {"c": "OFF", "d": ["OFF", ["OFF"], {"e": "OFF"}]}}}',
    'a: "OFF"\nb:\n  c: "OFF"\n  d:\n  - "OFF"\n  - - "OFF"\n  - e: "OFF"',
  ],
  ['{"v": {"a": "1", "b": {"c": "1", "d": ["1", ["1"], {"e": "1"}]}}}', 'a: "1"\nb:\n  c: "1"\n  d:\n  - "1"\n  - - "1"\n  - e: "1"'],
  [
    '{"v": {"a": "1.0", "b": {"c": "1.0", "d": ["1.0", ["1.0"], {"e": "1.0"}]}}}',
    'a: "1.0"\nb:\n  c: "1.0"\n  d:\n  - "1.0"\n  - - "1.0"\n  - e: "1.0"',
  ],
  [
    '{"v": {"a": "-1", "b": {"c": "-1", "d": ["-1", ["-1"], {"e": "-1"}]}}}',
    'a: "-1"\nb:\n  c: "-1"\n  d:\n  - "-1"\n  - - "-1"\n  - e: "-1"',
  ],
  [
    '{"v": {"a": "+1", "b": {"c": "+1", "d": ["+1", ["+1"], {"e": "+1"}]}}}',
    'a: "+1"\nb:\n  c: "+1"\n  d:\n  - "+1"\n  - - "+1"\n  - e: "+1"',
  ],
  [
    '{"v": {"a": "0x1F", "b": {"c": "0x1F", "d": ["0x1F", ["0x1F"], {"e": "0x1F"}]}}}',
    'a: "0x1F"\nb:\n  c: "0x1F"\n  d:\n  - "0x1F"\n  - - "0x1F"\n  - e: "0x1F"',
  ],
  [
    '{"v": {"a": "0o7", "b": {"c": "0o7", "d": ["0o7", ["0o7"], {"e": "0o7"}]}}}',
    'a: "0o7"\nb:\n  c: "0o7"\n  d:\n  - "0o7"\n  - - "0o7"\n  - e: "0o7"',
  ],
  [
    '{"v": {"a": "017", "b": {"c": "017", "d": ["017", ["017"], {"e": "017"}]}}}',
    'a: "017"\nb:\n  c: "017"\n  d:\n  - "017"\n  - - "017"\n  - e: "017"',
  ],
  [
    '{"v": {"a": "1e3", "b": {"c": "1e3", "d": ["1e3", ["1e3"], {"e": "1e3"}]}}}',
    'a: "1e3"\nb:\n  c: "1e3"\n  d:\n  - "1e3"\n  - - "1e3"\n  - e: "1e3"',
  ],
  [
    '{"v": {"a": "1.5e+3", "b": {"c": "1.5e+3", "d": ["1.5e+3", ["1.5e+3"], {"e": "1.5e+3"}]}}}',
    'a: "1.5e+3"\nb:\n  c: "1.5e+3"\n  d:\n  - "1.5e+3"\n  - - "1.5e+3"\n  - e: "1.5e+3"',
  ],
  [
    '{"v": {"a": ".5", "b": {"c": ".5", "d": [".5", [".5"], {"e": ".5"}]}}}',
    'a: ".5"\nb:\n  c: ".5"\n  d:\n  - ".5"\n  - - ".5"\n  - e: ".5"',
  ],
  [
    '{"v": {"a": "5.", "b": {"c": "5.", "d": ["5.", ["5."], {"e": "5."}]}}}',
    'a: "5."\nb:\n  c: "5."\n  d:\n  - "5."\n  - - "5."\n  - e: "5."',
  ],
  [
    '{"v": {"a": "1_000", "b": {"c": "1_000", "d": ["1_000", ["1_000"], {"e": "1_000"}]}}}',
    'a: "1_000"\nb:\n  c: "1_000"\n  d:\n  - "1_000"\n  - - "1_000"\n  - e: "1_000"',
  ],
  [
    '{"v": {"a": "0b11", "b": {"c": "0b11", "d": ["0b11", ["0b11"], {"e": "0b11"}]}}}',
    'a: "0b11"\nb:\n  c: "0b11"\n  d:\n  - "0b11"\n  - - "0b11"\n  - e: "0b11"',
  ],
  [
    '{"v": {"a": "1:30", "b": {"c": "1:30", "d": ["1:30", ["1:30"], {"e": "1:30"}]}}}',
    'a: "1:30"\nb:\n  c: "1:30"\n  d:\n  - "1:30"\n  - - "1:30"\n  - e: "1:30"',
  ],
  [
    '{"v": {"a": "1:30:45", "b": {"c": "1:30:45", "d": ["1:30:45", ["1:30:45"], {"e": "1:30:45"}]}}}',
    'a: "1:30:45"\nb:\n  c: "1:30:45"\n  d:\n  - "1:30:45"\n  - - "1:30:45"\n  - e: "1:30:45"',
  ],
  [
    '{"v": {"a": "12:61", "b": {"c": "12:61", "d": ["12:61", ["12:61"], {"e": "12:61"}]}}}',
    'a: 12:61\nb:\n  c: 12:61\n  d:\n  - 12:61\n  - - 12:61\n  - e: 12:61',
  ],
  [
    '{"v": {"a": "190:20:30.15", "b": {"c": "190:20:30.15", "d": ["190:20:30.15", ["190:20:30.15"], {"e": "190:20:30.15"}]}}}',
    'a: "190:20:30.15"\nb:\n  c: "190:20:30.15"\n  d:\n  - "190:20:30.15"\n  - - "190:20:30.15"\n  - e: "190:20:30.15"',
  ],
  [
    '{"v": {"a": "1:2.5", "b": {"c": "1:2.5", "d": ["1:2.5", ["1:2.5"], {"e": "1:2.5"}]}}}',
    'a: "1:2.5"\nb:\n  c: "1:2.5"\n  d:\n  - "1:2.5"\n  - - "1:2.5"\n  - e: "1:2.5"',
  ],
  [
    '{"v": {"a": "-1:30", "b": {"c": "-1:30", "d": ["-1:30", ["-1:30"], {"e": "-1:30"}]}}}',
    'a: "-1:30"\nb:\n  c: "-1:30"\n  d:\n  - "-1:30"\n  - - "-1:30"\n  - e: "-1:30"',
  ],
  [
    '{"v": {"a": "+1:5", "b": {"c": "+1:5", "d": ["+1:5", ["+1:5"], {"e": "+1:5"}]}}}',
    'a: "+1:5"\nb:\n  c: "+1:5"\n  d:\n  - "+1:5"\n  - - "+1:5"\n  - e: "+1:5"',
  ],
  [
    '{"v": {"a": "1:30.", "b": {"c": "1:30.", "d": ["1:30.", ["1:30."], {"e": "1:30."}]}}}',
    'a: "1:30."\nb:\n  c: "1:30."\n  d:\n  - "1:30."\n  - - "1:30."\n  - e: "1:30."',
  ],
  [
    '{"v": {"a": ".inf", "b": {"c": ".inf", "d": [".inf", [".inf"], {"e": ".inf"}]}}}',
    'a: ".inf"\nb:\n  c: ".inf"\n  d:\n  - ".inf"\n  - - ".inf"\n  - e: ".inf"',
  ],
  [
    '{"v": {"a": "-.Inf", "b": {"c": "-.Inf", "d": ["-.Inf", ["-.Inf"], {"e": "-.Inf"}]}}}',
    'a: "-.Inf"\nb:\n  c: "-.Inf"\n  d:\n  - "-.Inf"\n  - - "-.Inf"\n  - e: "-.Inf"',
  ],
  [
    '{"v": {"a": "+.INF", "b": {"c": "+.INF", "d": ["+.INF", ["+.INF"], {"e": "+.INF"}]}}}',
    'a: "+.INF"\nb:\n  c: "+.INF"\n  d:\n  - "+.INF"\n  - - "+.INF"\n  - e: "+.INF"',
  ],
  [
    '{"v": {"a": ".nan", "b": {"c": ".nan", "d": [".nan", [".nan"], {"e": ".nan"}]}}}',
    'a: ".nan"\nb:\n  c: ".nan"\n  d:\n  - ".nan"\n  - - ".nan"\n  - e: ".nan"',
  ],
  [
    '{"v": {"a": ".NaN", "b": {"c": ".NaN", "d": [".NaN", [".NaN"], {"e": ".NaN"}]}}}',
    'a: ".NaN"\nb:\n  c: ".NaN"\n  d:\n  - ".NaN"\n  - - ".NaN"\n  - e: ".NaN"',
  ],
  [
    '{"v": {"a": "inf", "b": {"c": "inf", "d": ["inf", ["inf"], {"e": "inf"}]}}}',
    'a: inf\nb:\n  c: inf\n  d:\n  - inf\n  - - inf\n  - e: inf',
  ],
  [
    '{"v": {"a": "nan", "b": {"c": "nan", "d": ["nan", ["nan"], {"e": "nan"}]}}}',
    'a: nan\nb:\n  c: nan\n  d:\n  - nan\n  - - nan\n  - e: nan',
  ],
  [
    '{"v": {"a": "2020-01-02", "b": {"c": "2020-01-02", "d": ["2020-01-02", ["2020-01-02"], {"e": "2020-01-02"}]}}}',
    'a: "2020-01-02"\nb:\n  c: "2020-01-02"\n  d:\n  - "2020-01-02"\n  - - "2020-01-02"\n  - e: "2020-01-02"',
  ],
  [
    '{"v": {"a": "2020-1-2", "b": {"c": "2020-1-2", "d": ["2020-1-2", ["2020-1-2"], {"e": "2020-1-2"}]}}}',
    'a: "2020-1-2"\nb:\n  c: "2020-1-2"\n  d:\n  - "2020-1-2"\n  - - "2020-1-2"\n  - e: "2020-1-2"',
  ],
  [
    '{"v": {"a": "2020-01-02T03:04:05Z", "b": {"c": "2020-01-02T03:04:05Z", "d": ["2020-01-02T03:04:05Z", ["2020-01-02T03:04:05Z"], {"e": "2020-01-02T03:04:05Z"}]}}}',
    'a: "2020-01-02T03:04:05Z"\nb:\n  c: "2020-01-02T03:04:05Z"\n  d:\n  - "2020-01-02T03:04:05Z"\n  - - "2020-01-02T03:04:05Z"\n  - e: "2020-01-02T03:04:05Z"',
  ],
  [
    '{"v": {"a": "2020-01-02 03:04:05", "b": {"c": "2020-01-02 03:04:05", "d": ["2020-01-02 03:04:05", ["2020-01-02 03:04:05"], {"e": "2020-01-02 03:04:05"}]}}}',
    'a: "2020-01-02 03:04:05"\nb:\n  c: "2020-01-02 03:04:05"\n  d:\n  - "2020-01-02 03:04:05"\n  - - "2020-01-02 03:04:05"\n  - e: "2020-01-02 03:04:05"',
  ],
  [
    '{"v": {"a": "2020-01-022", "b": {"c": "2020-01-022", "d": ["2020-01-022", ["2020-01-022"], {"e": "2020-01-022"}]}}}',
    'a: 2020-01-022\nb:\n  c: 2020-01-022\n  d:\n  - 2020-01-022\n  - - 2020-01-022\n  - e: 2020-01-022',
  ],
  [
    '{"v": {"a": "20200102", "b": {"c": "20200102", "d": ["20200102", ["20200102"], {"e": "20200102"}]}}}',
    'a: "20200102"\nb:\n  c: "20200102"\n  d:\n  - "20200102"\n  - - "20200102"\n  - e: "20200102"',
  ],
  [
    '{"v": {"a": "2020-01", "b": {"c": "2020-01", "d": ["2020-01", ["2020-01"], {"e": "2020-01"}]}}}',
    'a: 2020-01\nb:\n  c: 2020-01\n  d:\n  - 2020-01\n  - - 2020-01\n  - e: 2020-01',
  ],
  [
    '{"v": {"a": "x2020-01-02", "b": {"c": "x2020-01-02", "d": ["x2020-01-02", ["x2020-01-02"], {"e": "x2020-01-02"}]}}}',
    'a: x2020-01-02\nb:\n  c: x2020-01-02\n  d:\n  - x2020-01-02\n  - - x2020-01-02\n  - e: x2020-01-02',
  ],
  ['{"v": {"a": "<<", "b": {"c": "<<", "d": ["<<", ["<<"], {"e": "<<"}]}}}', 'a: <<\nb:\n  c: <<\n  d:\n  - <<\n  - - <<\n  - e: <<'],
  ['{"v": {"a": "=", "b": {"c": "=", "d": ["=", ["="], {"e": "="}]}}}', 'a: =\nb:\n  c: =\n  d:\n  - =\n  - - =\n  - e: ='],
  ['{"v": {"a": "-", "b": {"c": "-", "d": ["-", ["-"], {"e": "-"}]}}}', "a: '-'\nb:\n  c: '-'\n  d:\n  - '-'\n  - - '-'\n  - e: '-'"],
  ['{"v": {"a": "--", "b": {"c": "--", "d": ["--", ["--"], {"e": "--"}]}}}', 'a: --\nb:\n  c: --\n  d:\n  - --\n  - - --\n  - e: --'],
  [
    '{"v": {"a": "---", "b": {"c": "---", "d": ["---", ["---"], {"e": "---"}]}}}',
    "a: '---'\nb:\n  c: '---'\n  d:\n  - '---'\n  - - '---'\n  - e: '---'",
  ],
  [
    '{"v": {"a": "--- ", "b": {"c": "--- ", "d": ["--- ", ["--- "], {"e": "--- "}]}}}',
    "a: '--- '\nb:\n  c: '--- '\n  d:\n  - '--- '\n  - - '--- '\n  - e: '--- '",
  ],
  [
    '{"v": {"a": "---a", "b": {"c": "---a", "d": ["---a", ["---a"], {"e": "---a"}]}}}',
    "a: '---a'\nb:\n  c: '---a'\n  d:\n  - '---a'\n  - - '---a'\n  - e: '---a'",
  ],
  [
    '{"v": {"a": "...", "b": {"c": "...", "d": ["...", ["..."], {"e": "..."}]}}}',
    "a: '...'\nb:\n  c: '...'\n  d:\n  - '...'\n  - - '...'\n  - e: '...'",
  ],
  [
    '{"v": {"a": "...a", "b": {"c": "...a", "d": ["...a", ["...a"], {"e": "...a"}]}}}',
    "a: '...a'\nb:\n  c: '...a'\n  d:\n  - '...a'\n  - - '...a'\n  - e: '...a'",
  ],
  ['{"v": {"a": "..", "b": {"c": "..", "d": ["..", [".."], {"e": ".."}]}}}', 'a: ..\nb:\n  c: ..\n  d:\n  - ..\n  - - ..\n  - e: ..'],
  [
    '{"v": {"a": "- a", "b": {"c": "- a", "d": ["- a", ["- a"], {"e": "- a"}]}}}',
    "a: '- a'\nb:\n  c: '- a'\n  d:\n  - '- a'\n  - - '- a'\n  - e: '- a'",
  ],
  ['{"v": {"a": "-a", "b": {"c": "-a", "d": ["-a", ["-a"], {"e": "-a"}]}}}', 'a: -a\nb:\n  c: -a\n  d:\n  - -a\n  - - -a\n  - e: -a'],
  [
    '{"v": {"a": "? a", "b": {"c": "? a", "d": ["? a", ["? a"], {"e": "? a"}]}}}',
    "a: '? a'\nb:\n  c: '? a'\n  d:\n  - '? a'\n  - - '? a'\n  - e: '? a'",
  ],
  ['{"v": {"a": "?", "b": {"c": "?", "d": ["?", ["?"], {"e": "?"}]}}}', "a: '?'\nb:\n  c: '?'\n  d:\n  - '?'\n  - - '?'\n  - e: '?'"],
  ['{"v": {"a": "?a", "b": {"c": "?a", "d": ["?a", ["?a"], {"e": "?a"}]}}}', 'a: ?a\nb:\n  c: ?a\n  d:\n  - ?a\n  - - ?a\n  - e: ?a'],
  ['{"v": {"a": ":", "b": {"c": ":", "d": [":", [":"], {"e": ":"}]}}}', "a: ':'\nb:\n  c: ':'\n  d:\n  - ':'\n  - - ':'\n  - e: ':'"],
  [
    '{"v": {"a": ": a", "b": {"c": ": a", "d": [": a", [": a"], {"e": ": a"}]}}}',
    "a: ': a'\nb:\n  c: ': a'\n  d:\n  - ': a'\n  - - ': a'\n  - e: ': a'",
  ],
  ['{"v": {"a": ":a", "b": {"c": ":a", "d": [":a", [":a"], {"e": ":a"}]}}}', 'a: :a\nb:\n  c: :a\n  d:\n  - :a\n  - - :a\n  - e: :a'],
  [
    '{"v": {"a": "a:", "b": {"c": "a:", "d": ["a:", ["a:"], {"e": "a:"}]}}}',
    "a: 'a:'\nb:\n  c: 'a:'\n  d:\n  - 'a:'\n  - - 'a:'\n  - e: 'a:'",
  ],
  [
    '{"v": {"a": "a: b", "b": {"c": "a: b", "d": ["a: b", ["a: b"], {"e": "a: b"}]}}}',
    "a: 'a: b'\nb:\n  c: 'a: b'\n  d:\n  - 'a: b'\n  - - 'a: b'\n  - e: 'a: b'",
  ],
  [
    '{"v": {"a": "a:b", "b": {"c": "a:b", "d": ["a:b", ["a:b"], {"e": "a:b"}]}}}',
    'a: a:b\nb:\n  c: a:b\n  d:\n  - a:b\n  - - a:b\n  - e: a:b',
  ],
  [
    '{"v": {"a": "a#b", "b": {"c": "a#b", "d": ["a#b", ["a#b"], {"e": "a#b"}]}}}',
    'a: a#b\nb:\n  c: a#b\n  d:\n  - a#b\n  - - a#b\n  - e: a#b',
  ],
  [
    '{"v": {"a": "a #b", "b": {"c": "a #b", "d": ["a #b", ["a #b"], {"e": "a #b"}]}}}',
    "a: 'a #b'\nb:\n  c: 'a #b'\n  d:\n  - 'a #b'\n  - - 'a #b'\n  - e: 'a #b'",
  ],
  [
    '{"v": {"a": "#a", "b": {"c": "#a", "d": ["#a", ["#a"], {"e": "#a"}]}}}',
    "a: '#a'\nb:\n  c: '#a'\n  d:\n  - '#a'\n  - - '#a'\n  - e: '#a'",
  ],
  [
    '{"v": {"a": "a:#", "b": {"c": "a:#", "d": ["a:#", ["a:#"], {"e": "a:#"}]}}}',
    'a: a:#\nb:\n  c: a:#\n  d:\n  - a:#\n  - - a:#\n  - e: a:#',
  ],
  [
    '{"v": {"a": ",a", "b": {"c": ",a", "d": [",a", [",a"], {"e": ",a"}]}}}',
    "a: ',a'\nb:\n  c: ',a'\n  d:\n  - ',a'\n  - - ',a'\n  - e: ',a'",
  ],
  [
    '{"v": {"a": "a,b", "b": {"c": "a,b", "d": ["a,b", ["a,b"], {"e": "a,b"}]}}}',
    'a: a,b\nb:\n  c: a,b\n  d:\n  - a,b\n  - - a,b\n  - e: a,b',
  ],
  [
    '{"v": {"a": "[a", "b": {"c": "[a", "d": ["[a", ["[a"], {"e": "[a"}]}}}',
    "a: '[a'\nb:\n  c: '[a'\n  d:\n  - '[a'\n  - - '[a'\n  - e: '[a'",
  ],
  ['{"v": {"a": "a[", "b": {"c": "a[", "d": ["a[", ["a["], {"e": "a["}]}}}', 'a: a[\nb:\n  c: a[\n  d:\n  - a[\n  - - a[\n  - e: a['],
  ['{"v": {"a": "a]", "b": {"c": "a]", "d": ["a]", ["a]"], {"e": "a]"}]}}}', 'a: a]\nb:\n  c: a]\n  d:\n  - a]\n  - - a]\n  - e: a]'],
  ['{"v": {"a": "]", "b": {"c": "]", "d": ["]", ["]"], {"e": "]"}]}}}', "a: ']'\nb:\n  c: ']'\n  d:\n  - ']'\n  - - ']'\n  - e: ']'"],
  [
    '{"v": {"a": "{a", "b": {"c": "{a", "d": ["{a", ["{a"], {"e": "{a"}]}}}',
    "a: '{a'\nb:\n  c: '{a'\n  d:\n  - '{a'\n  - - '{a'\n  - e: '{a'",
  ],
  ['{"v": {"a": "}", "b": {"c": "}", "d": ["}", ["}"], {"e": "}"}]}}}', "a: '}'\nb:\n  c: '}'\n  d:\n  - '}'\n  - - '}'\n  - e: '}'"],
  [
    '{"v": {"a": "&a", "b": {"c": "&a", "d": ["&a", ["&a"], {"e": "&a"}]}}}',
    "a: '&a'\nb:\n  c: '&a'\n  d:\n  - '&a'\n  - - '&a'\n  - e: '&a'",
  ],
  [
    '{"v": {"a": "*a", "b": {"c": "*a", "d": ["*a", ["*a"], {"e": "*a"}]}}}',
    "a: '*a'\nb:\n  c: '*a'\n  d:\n  - '*a'\n  - - '*a'\n  - e: '*a'",
  ],
  [
    '{"v": {"a": "!a", "b": {"c": "!a", "d": ["!a", ["!a"], {"e": "!a"}]}}}',
    "a: '!a'\nb:\n  c: '!a'\n  d:\n  - '!a'\n  - - '!a'\n  - e: '!a'",
  ],
  [
    '{"v": {"a": "|a", "b": {"c": "|a", "d": ["|a", ["|a"], {"e": "|a"}]}}}',
    "a: '|a'\nb:\n  c: '|a'\n  d:\n  - '|a'\n  - - '|a'\n  - e: '|a'",
  ],
  [
    '{"v": {"a": ">a", "b": {"c": ">a", "d": [">a", [">a"], {"e": ">a"}]}}}',
    "a: '>a'\nb:\n  c: '>a'\n  d:\n  - '>a'\n  - - '>a'\n  - e: '>a'",
  ],
  [
    '{"v": {"a": "\'a", "b": {"c": "\'a", "d": ["\'a", ["\'a"], {"e": "\'a"}]}}}',
    "a: '''a'\nb:\n  c: '''a'\n  d:\n  - '''a'\n  - - '''a'\n  - e: '''a'",
  ],
  [
    '{"v": {"a": "a\'b", "b": {"c": "a\'b", "d": ["a\'b", ["a\'b"], {"e": "a\'b"}]}}}',
    "a: a'b\nb:\n  c: a'b\n  d:\n  - a'b\n  - - a'b\n  - e: a'b",
  ],
  [
    '{"v": {"a": "\\"a", "b": {"c": "\\"a", "d": ["\\"a", ["\\"a"], {"e": "\\"a"}]}}}',
    "a: '\"a'\nb:\n  c: '\"a'\n  d:\n  - '\"a'\n  - - '\"a'\n  - e: '\"a'",
  ],
  [
    '{"v": {"a": "a\\"b", "b": {"c": "a\\"b", "d": ["a\\"b", ["a\\"b"], {"e": "a\\"b"}]}}}',
    'a: a"b\nb:\n  c: a"b\n  d:\n  - a"b\n  - - a"b\n  - e: a"b',
  ],
  [
    '{"v": {"a": "%a", "b": {"c": "%a", "d": ["%a", ["%a"], {"e": "%a"}]}}}',
    "a: '%a'\nb:\n  c: '%a'\n  d:\n  - '%a'\n  - - '%a'\n  - e: '%a'",
  ],
  [
    '{"v": {"a": "@a", "b": {"c": "@a", "d": ["@a", ["@a"], {"e": "@a"}]}}}',
    "a: '@a'\nb:\n  c: '@a'\n  d:\n  - '@a'\n  - - '@a'\n  - e: '@a'",
  ],
  [
    '{"v": {"a": "`a", "b": {"c": "`a", "d": ["`a", ["`a"], {"e": "`a"}]}}}',
    "a: '`a'\nb:\n  c: '`a'\n  d:\n  - '`a'\n  - - '`a'\n  - e: '`a'",
  ],
  [
    '{"v": {"a": "\\\\", "b": {"c": "\\\\", "d": ["\\\\", ["\\\\"], {"e": "\\\\"}]}}}',
    'a: \\\nb:\n  c: \\\n  d:\n  - \\\n  - - \\\n  - e: \\',
  ],
  [
    '{"v": {"a": "a\\\\b", "b": {"c": "a\\\\b", "d": ["a\\\\b", ["a\\\\b"], {"e": "a\\\\b"}]}}}',
    'a: a\\b\nb:\n  c: a\\b\n  d:\n  - a\\b\n  - - a\\b\n  - e: a\\b',
  ],
  [
    '{"v": {"a": "\\"", "b": {"c": "\\"", "d": ["\\"", ["\\""], {"e": "\\""}]}}}',
    "a: '\"'\nb:\n  c: '\"'\n  d:\n  - '\"'\n  - - '\"'\n  - e: '\"'",
  ],
  [
    '{"v": {"a": "\'", "b": {"c": "\'", "d": ["\'", ["\'"], {"e": "\'"}]}}}',
    "a: ''''\nb:\n  c: ''''\n  d:\n  - ''''\n  - - ''''\n  - e: ''''",
  ],
  [
    '{"v": {"a": "\\u00e9", "b": {"c": "\\u00e9", "d": ["\\u00e9", ["\\u00e9"], {"e": "\\u00e9"}]}}}',
    'a: \u00e9\nb:\n  c: \u00e9\n  d:\n  - \u00e9\n  - - \u00e9\n  - e: \u00e9',
  ],
  [
    '{"v": {"a": "\\u65e5\\u672c", "b": {"c": "\\u65e5\\u672c", "d": ["\\u65e5\\u672c", ["\\u65e5\\u672c"], {"e": "\\u65e5\\u672c"}]}}}',
    'a: \u65e5\u672c\nb:\n  c: \u65e5\u672c\n  d:\n  - \u65e5\u672c\n  - - \u65e5\u672c\n  - e: \u65e5\u672c',
  ],
  [
    '{"v": {"a": "\\u00ad", "b": {"c": "\\u00ad", "d": ["\\u00ad", ["\\u00ad"], {"e": "\\u00ad"}]}}}',
    'a: \u00ad\nb:\n  c: \u00ad\n  d:\n  - \u00ad\n  - - \u00ad\n  - e: \u00ad',
  ],
  [
    '{"v": {"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "b": {"c": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "d": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"], {"e": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}}}',
    'a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nb:\n  c: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  d:\n  - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  - - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  - e: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
  [
    '{"v": {"a": "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a b", "b": {"c": "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a b", "d": ["a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a b", ["a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a b"], {"e": "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a b"}]}}}',
    'a: a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\n  a a a a a a a a a a b\nb:\n  c: a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\n    a a a a a a a a a a a b\n  d:\n  - a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\n    a a a a a a a a a a a b\n  - - a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\n      a a a a a a a a a a a a b\n  - e: a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\n      a a a a a a a a a a a a b',
  ],
  [
    '{"v": {"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c", "b": {"c": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c", "d": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c"], {"e": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c"}]}}}',
    'a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  b c\nb:\n  c: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    b c\n  d:\n  - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    b c\n  - - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      b c\n  - e: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      b c',
  ],
  [
    '{"v": {"a": "ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x", "b": {"c": "ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x", "d": ["ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x", ["ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x"], {"e": "ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x"}]}}}',
    "a: 'ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab:\n  ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x'\nb:\n  c: 'ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab:\n    ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x'\n  d:\n  - 'ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab:\n    ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x'\n  - - 'ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab:\n      ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x'\n  - e: 'ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab:\n      ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: ab: x'",
  ],
  [
    '{"v": {"a": "# word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word", "b": {"c": "# word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word", "d": ["# word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word", ["# word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word"], {"e": "# word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word"}]}}}',
    "a: '# word word word word word word word word word word word word word word word word\n  word word word word word word word word word word word word word word'\nb:\n  c: '# word word word word word word word word word word word word word word word\n    word word word word word word word word word word word word word word word'\n  d:\n  - '# word word word word word word word word word word word word word word word\n    word word word word word word word word word word word word word word word'\n  - - '# word word word word word word word word word word word word word word word\n      word word word word word word word word word word word word word word word'\n  - e: '# word word word word word word word word word word word word word word word\n      word word word word word word word word word word word word word word word'",
  ],
  [
    '{"v": {"a": "x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" z", "b": {"c": "x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" z", "d": ["x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" z", ["x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" z"], {"e": "x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" x \\"y\\" z"}]}}}',
    'a: x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x\n  "y" x "y" x "y" x "y" x "y" x "y" x "y" z\nb:\n  c: x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y"\n    x "y" x "y" x "y" x "y" x "y" x "y" x "y" z\n  d:\n  - x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y"\n    x "y" x "y" x "y" x "y" x "y" x "y" x "y" z\n  - - x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y"\n      x "y" x "y" x "y" x "y" x "y" x "y" x "y" z\n  - e: x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y" x "y"\n      x "y" x "y" x "y" x "y" x "y" x "y" x "y" z',
  ],
  [
    '{"v": {"a": "a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b c", "b": {"c": "a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b c", "d": ["a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b c", ["a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b c"], {"e": "a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b c"}]}}}',
    'a: a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b\n  a  b a  b a  b a  b c\nb:\n  c: a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b\n    a  b a  b a  b a  b c\n  d:\n  - a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b\n    a  b a  b a  b a  b c\n  - - a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b\n      a  b a  b a  b a  b c\n  - e: a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b a  b\n      a  b a  b a  b a  b a  b c',
  ],
  [
    '{"v": {"a": "it\'s word word word word word word word word word word word word word word word word word word word word - a: b", "b": {"c": "it\'s word word word word word word word word word word word word word word word word word word word word - a: b", "d": ["it\'s word word word word word word word word word word word word word word word word word word word word - a: b", ["it\'s word word word word word word word word word word word word word word word word word word word word - a: b"], {"e": "it\'s word word word word word word word word word word word word word word word word word word word word - a: b"}]}}}',
    "a: 'it''s word word word word word word word word word word word word word word word\n  word word word word word - a: b'\nb:\n  c: 'it''s word word word word word word word word word word word word word word\n    word word word word word word - a: b'\n  d:\n  - 'it''s word word word word word word word word word word word word word word word\n    word word word word word - a: b'\n  - - 'it''s word word word word word word word word word word word word word word\n      word word word word word word - a: b'\n  - e: 'it''s word word word word word word word word word word word word word word\n      word word word word word word - a: b'",
  ],
  [
    '{"v": {"a": "\' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x", "b": {"c": "\' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x", "d": ["\' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x", ["\' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x"], {"e": "\' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x"}]}}}',
    "a: ''' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x\n  x x x x x x x x x x x x x x x x x x x x x x'\nb:\n  c: ''' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x\n    x x x x x x x x x x x x x x x x x x x x x x x'\n  d:\n  - ''' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x\n    x x x x x x x x x x x x x x x x x x x x x x x'\n  - - ''' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x\n      x x x x x x x x x x x x x x x x x x x x x x x x'\n  - e: ''' x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x\n      x x x x x x x x x x x x x x x x x x x x x x x x'",
  ],
  [
    '{"v": {"a": ": xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", "b": {"c": ": xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", "d": [": xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", [": xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y"], {"e": ": xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y"}]}}}',
    "a: ': xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y'\nb:\n  c: ': xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n    y'\n  d:\n  - ': xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n    y'\n  - - ': xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n      y'\n  - e: ': xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n      y'",
  ],
  [
    '{"v": {"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", "b": {"c": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", "d": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc"], {"e": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc"}]}}}',
    'a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  bb cc\nb:\n  c: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    bb cc\n  d:\n  - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    bb cc\n  - - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      bb cc\n  - e: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      bb cc',
  ],
  [
    '{"v": {"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", "b": {"c": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", "d": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc"], {"e": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc"}]}}}',
    'a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  bb cc\nb:\n  c: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    bb cc\n  d:\n  - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    bb cc\n  - - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      bb cc\n  - e: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      bb cc',
  ],
  [
    '{"v": {"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", "b": {"c": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", "d": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc"], {"e": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bb cc"}]}}}',
    'a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  bb cc\nb:\n  c: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    bb cc\n  d:\n  - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    bb cc\n  - - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      bb cc\n  - e: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n      bb cc',
  ],
  [
    '{"v": {"a": "\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d \\"x\\"", "b": {"c": "\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d \\"x\\"", "d": ["\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d \\"x\\"", ["\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d \\"x\\""], {"e": "\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d \\"x\\""}]}}}',
    'a: \\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\n  "x"\nb:\n  c: \\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\n    "x"\n  d:\n  - \\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\n    "x"\n  - - \\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\n      "x"\n  - e: \\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\n      "x"',
  ],
  [
    '{"v": {"a": "- word word word word word word word word word word word word word word word word word word x", "b": {"c": "- word word word word word word word word word word word word word word word word word word x", "d": ["- word word word word word word word word word word word word word word word word word word x", ["- word word word word word word word word word word word word word word word word word word x"], {"e": "- word word word word word word word word word word word word word word word word word word x"}]}}}',
    "a: '- word word word word word word word word word word word word word word word word\n  word word x'\nb:\n  c: '- word word word word word word word word word word word word word word word\n    word word word x'\n  d:\n  - '- word word word word word word word word word word word word word word word\n    word word word x'\n  - - '- word word word word word word word word word word word word word word word\n      word word word x'\n  - e: '- word word word word word word word word word word word word word word word\n      word word word x'",
  ],
  [
    '{"v": {"a": "- word word word word word word word word word word word word word word word word word word  x", "b": {"c": "- word word word word word word word word word word word word word word word word word word  x", "d": ["- word word word word word word word word word word word word word word word word word word  x", ["- word word word word word word word word word word word word word word word word word word  x"], {"e": "- word word word word word word word word word word word word word word word word word word  x"}]}}}',
    "a: '- word word word word word word word word word word word word word word word word\n  word word  x'\nb:\n  c: '- word word word word word word word word word word word word word word word\n    word word word  x'\n  d:\n  - '- word word word word word word word word word word word word word word word\n    word word word  x'\n  - - '- word word word word word word word word word word word word word word word\n      word word word  x'\n  - e: '- word word word word word word word word word word word word word word word\n      word word word  x'",
  ],
  [
    '{"v": {"a": "word word word word word word word word word word word word word word word word word   yy zz", "b": {"c": "word word word word word word word word word word word word word word word word word   yy zz", "d": ["word word word word word word word word word word word word word word word word word   yy zz", ["word word word word word word word word word word word word word word word word word   yy zz"], {"e": "word word word word word word word word word word word word word word word word word   yy zz"}]}}}',
    'a: word word word word word word word word word word word word word word word word\n  word   yy zz\nb:\n  c: word word word word word word word word word word word word word word word word\n    word   yy zz\n  d:\n  - word word word word word word word word word word word word word word word word\n    word   yy zz\n  - - word word word word word word word word word word word word word word word word\n      word   yy zz\n  - e: word word word word word word word word word word word word word word word\n      word word   yy zz',
  ],
  [
    '{"v": {"a": "!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w", "b": {"c": "!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w", "d": ["!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w", ["!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w"], {"e": "!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w"}]}}}',
    "a: '!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w\n  w w w w w w w w w w w w w w w w w w w w w w'\nb:\n  c: '!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w\n    w w w w w w w w w w w w w w w w w w w w w w w'\n  d:\n  - '!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w\n    w w w w w w w w w w w w w w w w w w w w w w w'\n  - - '!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w\n      w w w w w w w w w w w w w w w w w w w w w w w w'\n  - e: '!w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w\n      w w w w w w w w w w w w w w w w w w w w w w w w'",
  ],
  [
    '{"v": {"a001": 1, "a01": 1, "a2": 1, "a10": 1, "a1": 1, "B": 1, "b": 1, "A": 1, "a": 1}}',
    'A: 1\nB: 1\na: 1\na1: 1\na01: 1\na001: 1\na2: 1\na10: 1\nb: 1',
  ],
  [
    '{"v": {"0": 1, "a1b10": 1, "a1b2": 1, "Z": 1, "z": 1, "\\u00e9": 1, "": 1, "_": 1, "-": 1}}',
    '"": 1\n\'-\': 1\n_: 1\n"0": 1\nZ: 1\na1b2: 1\na1b10: 1\nz: 1\n\u00e9: 1',
  ],
  [
    '{"v": {"a0b": 1, "a00": 1, "a0": 1, "~": 1, "a: b": 1, "a b": 1, "null": 1, "true": 1, "00": 1}}',
    '"~": 1\n"00": 1\na b: 1\n\'a: b\': 1\na0: 1\na00: 1\na0b: 1\n"null": 1\n"true": 1',
  ],
  [
    '{"v": {"a10b": 1, "9a": 1, "10a": 1, "x.y/z": 1, "x/y": 1, "b-2": 1, "b-10": 1, "b-1": 1, "a100": 1}}',
    '9a: 1\n10a: 1\na100: 1\na10b: 1\nb-1: 1\nb-2: 1\nb-10: 1\nx.y/z: 1\nx/y: 1',
  ],
  ['{"v": {"a2": 1, "a10": 2}}', 'a2: 1\na10: 2'],
  ['{"v": {"a10": 1, "a2": 2}}', 'a2: 2\na10: 1'],
  ['{"v": {"a01": 1, "a1": 2}}', 'a1: 2\na01: 1'],
  ['{"v": {"a1": 1, "a01": 2}}', 'a1: 1\na01: 2'],
  ['{"v": {"a1": 1, "a001": 2}}', 'a1: 1\na001: 2'],
  ['{"v": {"a001": 1, "a1": 2}}', 'a1: 2\na001: 1'],
  ['{"v": {"a0": 1, "a00": 2}}', 'a0: 1\na00: 2'],
  ['{"v": {"a00": 1, "a0": 2}}', 'a0: 2\na00: 1'],
  ['{"v": {"a10b": 1, "a9": 2}}', 'a9: 2\na10b: 1'],
  ['{"v": {"a9": 1, "a10b": 2}}', 'a9: 1\na10b: 2'],
  ['{"v": {"a": 1, "a1": 2}}', 'a: 1\na1: 2'],
  ['{"v": {"a1": 1, "a": 2}}', 'a: 2\na1: 1'],
  ['{"v": {"a-b": 1, "ab": 2}}', 'a-b: 1\nab: 2'],
  ['{"v": {"ab": 1, "a-b": 2}}', 'a-b: 2\nab: 1'],
  ['{"v": {"b-10": 1, "b-2": 2}}', 'b-2: 2\nb-10: 1'],
  ['{"v": {"b-2": 1, "b-10": 2}}', 'b-2: 1\nb-10: 2'],
  ['{"v": {"x.y/z": 1, "x/y": 2}}', 'x.y/z: 1\nx/y: 2'],
  ['{"v": {"x/y": 1, "x.y/z": 2}}', 'x.y/z: 2\nx/y: 1'],
  ['{"v": {"10a": 1, "9a": 2}}', '9a: 2\n10a: 1'],
  ['{"v": {"9a": 1, "10a": 2}}', '9a: 1\n10a: 2'],
  ['{"v": {"a100": 1, "a0b": 2}}', 'a0b: 2\na100: 1'],
  ['{"v": {"a0b": 1, "a100": 2}}', 'a0b: 1\na100: 2'],
  ['{"v": {"1a": 1, "a": 2}}', '1a: 1\na: 2'],
  ['{"v": {"a": 1, "1a": 2}}', '1a: 2\na: 1'],
  ['{"v": {"_": 1, "a": 2}}', '_: 1\na: 2'],
  ['{"v": {"a": 1, "_": 2}}', '_: 2\na: 1'],
  ['{"v": {"A": 1, "a": 2}}', 'A: 1\na: 2'],
  ['{"v": {"a": 1, "A": 2}}', 'A: 2\na: 1'],
  ['{"v": {"a010": 1, "a10": 2}}', 'a10: 2\na010: 1'],
  ['{"v": {"a10": 1, "a010": 2}}', 'a10: 1\na010: 2'],
  ['{"v": {"a100": 1, "a99": 2}}', 'a99: 2\na100: 1'],
  ['{"v": {"a99": 1, "a100": 2}}', 'a99: 1\na100: 2'],
  ['{"v": {"a1b2": 1, "a1b10": 2}}', 'a1b2: 1\na1b10: 2'],
  ['{"v": {"a1b10": 1, "a1b2": 2}}', 'a1b2: 2\na1b10: 1'],
  ['{"v": {"\\u00e9": 1, "z": 2}}', 'z: 2\n\u00e9: 1'],
  ['{"v": {"z": 1, "\\u00e9": 2}}', 'z: 1\n\u00e9: 2'],
  ['{"v": {"a1000": 1, "a0999": 2}}', 'a0999: 2\na1000: 1'],
  ['{"v": {"a0999": 1, "a1000": 2}}', 'a0999: 1\na1000: 2'],
  ['{"v": {"k10": 1, "k09": 2}}', 'k09: 2\nk10: 1'],
  ['{"v": {"k09": 1, "k10": 2}}', 'k09: 1\nk10: 2'],
  ['{"v": {"p100": 1, "p20": 2}}', 'p20: 2\np100: 1'],
  ['{"v": {"p20": 1, "p100": 2}}', 'p20: 1\np100: 2'],
  ['{"v": {"a10b": 1, "a10": 2}}', 'a10: 2\na10b: 1'],
  ['{"v": {"a10": 1, "a10b": 2}}', 'a10: 1\na10b: 2'],
  ['{"v": {"x-": 1, "x1": 2}}', 'x-: 1\nx1: 2'],
  ['{"v": {"x1": 1, "x-": 2}}', 'x-: 2\nx1: 1'],
  ['{"v": {"x1": 1, "xa": 2}}', 'x1: 1\nxa: 2'],
  ['{"v": {"xa": 1, "x1": 2}}', 'x1: 2\nxa: 1'],
  ['{"v": {"v1.10": 1, "v1.9": 2}}', 'v1.9: 2\nv1.10: 1'],
  ['{"v": {"v1.9": 1, "v1.10": 2}}', 'v1.9: 1\nv1.10: 2'],
  ['{"v": {"a00b": 1, "a0b": 2}}', 'a00b: 1\na0b: 2'],
  ['{"v": {"a0b": 1, "a00b": 2}}', 'a00b: 2\na0b: 1'],
  ['{"v": {"100": 1, "99": 2}}', '"99": 2\n"100": 1'],
  ['{"v": {"99": 1, "100": 2}}', '"99": 1\n"100": 2'],
  ['{"v": {"1": 1, "01": 2}}', '"1": 1\n"01": 2'],
  ['{"v": {"01": 1, "1": 2}}', '"1": 2\n"01": 1'],
  ['{"v": {"a101": 1, "a100": 2}}', 'a100: 2\na101: 1'],
  ['{"v": {"a100": 1, "a101": 2}}', 'a100: 1\na101: 2'],
  ['{"v": {"a20": 1, "a100": 2}}', 'a20: 1\na100: 2'],
  ['{"v": {"a100": 1, "a20": 2}}', 'a20: 2\na100: 1'],
  [
    '{"v": {"a": {}, "b": [], "c": [[], {}, [[]], [{}], [[1, 2], [3]], [{"a": 1, "b": [1]}]]}}',
    'a: {}\nb: []\nc:\n- []\n- {}\n- - []\n- - {}\n- - - 1\n    - 2\n  - - 3\n- - a: 1\n    b:\n    - 1',
  ],
  ['{"v": {"d": {"e": {"f": {"g": []}}}}}', 'd:\n  e:\n    f:\n      g: []'],
];
