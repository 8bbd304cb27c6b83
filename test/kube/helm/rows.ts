/** What the templates of {@link PRINTED} and {@link KEPT} are given. */
export const VALUES = `image: {repository: registry.example/web, tag: "1.0", pullPolicy: Always}
replicas: 3
many: 1000000
ratio: 0.5
tiny: 0.00001
big: 1234567.5
debug: false
verbose: true
empty: ""
nothing: null
quoted: 'a "b"'
number: "080"
date: 2020-01-02
yes: no
list: [a, b, "1", 2, true]
none: []
void: {}
"a-b": dashed
lines: |
  one
  two
spaced: " x "
securityContext:
  runAsUser: 1000
  capabilities: {drop: [ALL], add: []}
  seccompProfile: {type: RuntimeDefault}
ports:
  - {name: http, port: 80}
  - {name: https, port: 443, tls: true}
annotations: {b: "true", a: "yes", a10: x, a9: "y", "k8s.io/z": "1.5", time: "12:30"}
odd:
  - ""
  - "null"
  - "~"
  - "- a"
  - "a: b"
  - "a #b"
  - "#a"
  - "it's"
  - "'it'"
  - "{a"
  - "a, b"
  - "@a"
  - "a\\tb"
  - "0x1F"
  - "1e3"
  - ".5"
  - "+1"
  - "1_000"
  - "2020-01-02"
  - "<<"
  - "="
  - "off"
  - " a"
  - "a\\nb"
  - "a\\nb\\n"
  - "a\\n\\nb\\n\\n"
  - " a\\nb"
  - "a \\nb"
  - "ä€"
  - "a very long text that goes on and on and on, beyond the width of eighty characters, where a line might be folded by some"
  - "?"
  - "? a"
  - ":a"
  - "-"
  - "--- a"
  - "%a"
  - "|"
  - "a:"
  - "\\\\d"
nested: [[a, b], [], [{x: 1, y: [2]}], {}]
template: "{{ .Values.replicas }}"
`;

export const HELPERS = `{{- define "helper" -}}{{ .Values.image.tag | trunc 2 }}{{- end -}}
{{ define "outer" }}{{ .n }}{{ include "helper" .root }}{{ end }}`;

export const CHART = 'name: web\nversion: 1.2.3\nappVersion: "4.5"\n';

/** A template, and what Helm 3.18 prints for it. */
export const PRINTED: readonly (readonly [string, string])[] = [
  ['{{ .Values.image.tag }}', '1.0'],
  ['{{ $.Values.image.tag }}', '1.0'],
  ['{{ .Values.replicas }}', '3'],
  ['{{ .Values.many }}', '1e+06'],
  ['{{ .Values.many | int }}', '1000000'],
  ['{{ .Values.ratio }} {{ .Values.tiny }} {{ .Values.big }}', '0.5 1e-05 1.2345675e+06'],
  ['{{ .Values.debug }} {{ .Values.yes }}', 'false '],
  ['{{ .Values.empty }}|{{ .Values.nothing }}|{{ .Values.missing }}', '||'],
  ['{{ .Values.list }}', '[a b 1 2 true]'],
  ['{{ .Values.image }}', 'map[pullPolicy:Always repository:registry.example/web tag:1.0]'],
  ['{{ (.Values.image).tag }}', '1.0'],
  ['{{ index .Values "a-b" }}', 'dashed'],
  ['{{ index .Values "image" "tag" }}', '1.0'],
  ['{{ index .Values.list 1 }}', 'b'],
  ['{{ index .Values.ports 1 "port" }}', '443'],
  ['{{ .Values.image.tag | quote }}', '"1.0"'],
  ['{{ quote .Values.replicas .Values.missing "x" }}', '"3" "x"'],
  ['{{ .Values.quoted | quote }} {{ .Values.quoted | squote }}', `"a \\"b\\"" 'a "b"'`],
  ['{{ .Values.lines | quote }}', `"one\\ntwo\\n"`],
  ['{{ .Values.missing | default "d" }} {{ default "d" .Values.replicas }} {{ .Values.debug | default true }}', 'd 3 true'],
  ['{{ .Values.debug | ternary "a" "b" }} {{ ternary "a" "b" .Values.verbose }}', 'b a'],
  [
    '{{ toYaml .Values.securityContext }}',
    `capabilities:
  add: []
  drop:
  - ALL
runAsUser: 1000
seccompProfile:
  type: RuntimeDefault`,
  ],
  [
    'a:{{ toYaml .Values.securityContext | nindent 2 }}',
    `a:
  capabilities:
    add: []
    drop:
    - ALL
  runAsUser: 1000
  seccompProfile:
    type: RuntimeDefault`,
  ],
  [
    'a:{{ .Values.ports | toYaml | nindent 2 }}',
    `a:
  - name: http
    port: 80
  - name: https
    port: 443
    tls: true`,
  ],
  [
    '{{ toYaml .Values.ports | indent 4 }}',
    `    - name: http
      port: 80
    - name: https
      port: 443
      tls: true`,
  ],
  [
    '{{ toYaml .Values.annotations }}',
    `a: "yes"
a9: "y"
a10: x
b: "true"
k8s.io/z: "1.5"
time: "12:30"`,
  ],
  [
    '{{ toYaml .Values.odd }}',
    `- ""
- "null"
- "~"
- '- a'
- 'a: b'
- 'a #b'
- '#a'
- it's
- '''it'''
- '{a'
- a, b
- '@a'
- "a\\tb"
- "0x1F"
- "1e3"
- ".5"
- "+1"
- "1_000"
- "2020-01-02"
- <<
- =
- "off"
- ' a'
- |-
  a
  b
- |
  a
  b
- |+
  a

  b

- |2-
   a
  b
- "a \\nb"
- ä€
- a very long text that goes on and on and on, beyond the width of eighty characters,
  where a line might be folded by some
- '?'
- '? a'
- :a
- '-'
- '--- a'
- '%a'
- '|'
- 'a:'
- \\d`,
  ],
  [
    '{{ toYaml .Values.nested }}',
    `- - a
  - b
- []
- - "true":
    - 2
    x: 1
- {}`,
  ],
  [
    '{{ toYaml .Values.lines }}',
    `|
  one
  two`,
  ],
  ['{{ toYaml .Values.empty }}{{ toYaml .Values.void }}{{ toYaml .Values.none }}', '""{}[]'],
  ['{{ toYaml .Values.many }} {{ toYaml .Values.tiny }} {{ toYaml .Values.date }}', '1000000 1e-05 "2020-01-02"'],
  [
    '{{ toJson .Values.securityContext }}',
    '{"capabilities":{"add":[],"drop":["ALL"]},"runAsUser":1000,"seccompProfile":{"type":"RuntimeDefault"}}',
  ],
  [
    '{{ toJson .Values.ports }} {{ toJson .Values.quoted }} {{ toJson "<a>" }}',
    `[{"name":"http","port":80},{"name":"https","port":443,"tls":true}] "a \\"b\\"" "\\u003ca\\u003e"`,
  ],
  ['{{ upper "aB" }} {{ lower "aB" }} {{ trim .Values.spaced }} {{ trunc 3 "abcdef" }} {{ trunc -3 "abcdef" }}', 'AB ab x abc def'],
  ['{{ trimSuffix "-" "a-" }} {{ trimPrefix "v" "v1" }} {{ trimAll "/" "/a/" }}', 'a 1 a'],
  ['{{ replace "+" "_" "a+b" }} {{ "a+b" | replace "+" "-" | trunc 63 | trimSuffix "-" }}', 'a_b a-b'],
  ['{{ contains "a" "abc" }} {{ hasPrefix "a" "abc" }} {{ hasSuffix "a" "abc" }}', 'true true false'],
  [
    '{{ printf "%s-%s" .Values.image.tag "x" }} {{ printf "%d" (int .Values.replicas) }} {{ printf "%v" .Values.list }} {{ printf "%t%%" .Values.debug }}',
    '1.0-x 3 [a b 1 2 true] false%',
  ],
  ['{{ printf "%q" .Values.quoted }}', `"a \\"b\\""`],
  ['{{ print "a" 1 2 "b" }} {{ print .Values.replicas .Values.debug }}', 'a1 2b 3 false'],
  ['{{ cat "a" .Values.replicas "b" }}', 'a 3 b'],
  ['{{ cat .Values.empty .Values.missing 1 }}', ' 1'],
  ['{{ repeat 3 "ab" }} {{ substr 1 3 "abcdef" }} {{ nospace "a b c" }}', 'ababab bc abc'],
  ['{{ b64enc "aä" }}', 'YcOk'],
  ['{{ join "," .Values.list }} {{ splitList "." "a.b.c" | last }}', 'a,b,1,2,true c'],
  [
    '{{ not .Values.debug }} {{ and .Values.verbose .Values.image.tag }} {{ or .Values.debug .Values.empty "x" }} {{ and .Values.debug .Values.missing }}',
    'true 1.0 x false',
  ],
  [
    '{{ eq .Values.image.tag "1.0" }} {{ ne .Values.image.tag "1.0" }} {{ eq .Values.missing "a" }} {{ eq "a" "b" "a" }}',
    'true false false true',
  ],
  ['{{ gt (int .Values.replicas) 2 }} {{ le 3 2 }} {{ lt 1.5 .Values.ratio }} {{ ge "a" "b" }}', 'true false false false'],
  [
    '{{ empty .Values.none }} {{ empty .Values.list }} {{ hasKey .Values.image "tag" }} {{ hasKey .Values.image "x" }}',
    'true false true false',
  ],
  ['{{ coalesce .Values.empty .Values.missing .Values.image.tag }} {{ coalesce .Values.empty .Values.debug }}', '1.0 '],
  ['{{ required "needed" .Values.image.tag }}', '1.0'],
  ['{{ len .Values.list }} {{ len .Values.image }} {{ len "abc" }}', '5 3 3'],
  [
    '{{ add 1 2 .Values.replicas }} {{ sub 5 2 }} {{ mul 2 3 }} {{ div 7 2 }} {{ mod 7 3 }} {{ add1 1 }} {{ max 1 5 3 }} {{ min 2 1 }}',
    '6 3 6 3 1 2 5 1',
  ],
  [
    '{{ int "12" }} {{ int .Values.debug }} {{ int64 .Values.big }} {{ float64 .Values.replicas }} {{ int .Values.missing }}',
    '12 0 1234567 3 0',
  ],
  [
    '{{ list "a" 1 true }} {{ first .Values.list }} {{ last .Values.list }} {{ rest .Values.list }} {{ initial .Values.list }}',
    '[a 1 true] a true [b 1 2 true] [a b 1 2]',
  ],
  [
    '{{ has "b" .Values.list }} {{ has 2 .Values.list }} {{ append .Values.list "z" | len }} {{ concat .Values.list .Values.none | len }}',
    'true false 6 5',
  ],
  ['{{ dict "a" 1 "b" "x" | toJson }} {{ get .Values.image "tag" }} {{ get .Values.image "x" }}|', '{"a":1,"b":"x"} 1.0 |'],
  [
    '{{ pick .Values.image "tag" | toYaml }} {{ omit .Values.image "tag" "pullPolicy" | toJson }}',
    'tag: "1.0" {"repository":"registry.example/web"}',
  ],
  ['{{ dig "image" "tag" "d" .Values.securityContext }} {{ dig "seccompProfile" "type" "d" .Values.securityContext }}', 'd RuntimeDefault'],
  [
    '{{ kindOf .Values.list }} {{ kindIs "string" .Values.empty }} {{ kindOf .Values.replicas }} {{ typeOf .Values.debug }} {{ kindIs "map" .Values.image }} {{ kindIs "invalid" .Values.missing }}',
    'slice true float64 bool true true',
  ],
  ['{{ until 3 }} {{ sortAlpha (list "b" "a") }} {{ compact (list "" "a" 0) }} {{ reverse (list 1 2) }}', '[0 1 2] [a b] [a] [2 1]'],
  [
    '{{ if .Values.verbose }}a{{ else }}b{{ end }}{{ if .Values.void }}c{{ end }}{{ if .Values.debug }}d{{ else if .Values.list }}e{{ else }}f{{ end }}',
    'ae',
  ],
  ['{{ with .Values.image }}{{ .tag }}{{ $.Values.replicas }}{{ end }}{{ with .Values.void }}a{{ else }}b{{ end }}', '1.03b'],
  ['{{ with $x := .Values.image }}{{ $x.tag }}{{ end }}{{ with .Values.empty }}{{ else with .Values.image }}{{ .tag }}{{ end }}', '1.01.0'],
  [
    '{{ range .Values.list }}[{{ . }}]{{ end }}{{ range .Values.none }}a{{ else }}b{{ end }}{{ range .Values.missing }}a{{ end }}',
    '[a][b][1][2][true]b',
  ],
  ['{{ range $i, $x := .Values.ports }}{{ $i }}:{{ $x.port }}{{ if .tls }} tls{{ end }};{{ end }}', '0:80;1:443 tls;'],
  ['{{ range $k, $v := .Values.annotations }}{{ $k }}={{ $v }};{{ end }}', 'a=yes;a10=x;a9=y;b=true;k8s.io/z=1.5;time=12:30;'],
  ['{{ range .Values.list }}{{ if eq (toString .) "1" }}{{ break }}{{ end }}{{ if eq . "a" }}{{ continue }}{{ end }}{{ . }}{{ end }}', 'b'],
  ['{{ $x := .Values.image.tag }}{{ $x }}{{ if true }}{{ $x = "new" }}{{ end }}{{ $x }}', '1.0new'],
  ['{{ $x := "a" }}{{ if true }}{{ $x := "b" }}{{ $x }}{{ end }}{{ $x }}', 'ba'],
  ['{{ $n := 0 }}{{ range .Values.ports }}{{ $n = add $n 1 }}{{ end }}{{ $n }}', '2'],
  ['a  {{- .Values.image.tag -}}  b', 'a1.0b'],
  [
    `a
{{- if .Values.verbose }}
b
{{- end }}
c`,
    `a
b
c`,
  ],
  [
    `a
  {{- /* x */ -}}
  b`,
    'ab',
  ],
  [
    `a
{{ if .Values.debug -}}
  b
{{- else -}}
  c
{{- end }}
 d`,
    `a
c
 d`,
  ],
  [
    `a{{ range .Values.ports }}
- {{ .name -}}
{{ end }}
b`,
    `a
- http
- https
b`,
  ],
  ['{{ define "t" }}<{{ .tag }}>{{ end }}{{ template "t" .Values.image }}{{ include "t" .Values.image | upper }}', '<1.0><1.0>'],
  [
    `{{ define "a" -}}
x: {{ .Values.replicas }}
{{- end }}{{ include "a" . | nindent 2 }}`,
    `
  x: 3`,
  ],
  ['{{ block "bl" .Values.image }}{{ .tag }}{{ end }}', '1.0'],
  ['{{ include "helper" . }} {{ include "outer" (dict "root" . "n" "z") }}', '1. z1.'],
  ['{{ .Chart.Name }}-{{ .Chart.Version }} {{ .Chart.AppVersion | quote }} {{ .Release.Service }}', 'web-1.2.3 "4.5" Helm'],
  [`{{ "a\\tb" }} {{ \`raw "x"\` }} {{ 1 }} {{ 1.5 }} {{ true }} {{ "" }}`, 'a	b raw "x" 1 1.5 true '],
  ['{{ print }}{{ dict }}{{ list }}', 'map[][]'],
  ['{{ squote .Values.replicas }} {{ toString .Values.many }} {{ toString .Values.debug }}', `'3' 1e+06 false`],
  [
    '{{ $m := dict "a" 1 }}{{ $m.a }} {{ deepCopy .Values.image | toJson }}',
    '1 {"pullPolicy":"Always","repository":"registry.example/web","tag":"1.0"}',
  ],
  ['{{ (list 1 2 3) | join "-" }} {{ list 1 nil "" | toJson }}', '1-2-3 [1,null,""]'],
];

/** Templates at which Helm fails, or of which nobody but Helm can know what they print. */
export const KEPT: readonly string[] = [
  '{{ div 1 0 }}',
  '{{ .Values.image.tag.x }}',
  '{{ .Values.missing.x }}',
  '{{ upper .Values.replicas }}',
  '{{ eq .Values.replicas 3 }}',
  '{{ trunc "a" 3 }}',
  '{{ required "needed" .Values.missing }}',
  '{{ fail "x" }}',
  '{{ index .Values.list 9 }}',
  '{{ index .Values.missing "x" }}',
  '{{ template "nowhere" . }}',
  '{{ printf "%d" .Values.replicas }}',
  '{{ .Release.Name }}',
  '{{ lookup "v1" "Pod" "a" "b" }}',
  '{{ tpl .Values.template . }}',
  '{{ .Values.number | int }}',
];
