/** The values that the templates of {@link CHANGING} are given. */
export const CHANGED_VALUES = 'a: {b: 1, z: {y: 1}}\nc: 3\nd: {e: 4, z: {y: 9}}\nl: [{x: 1}]\nm: {n: {o: 1}}\nempty: {}\n';

/** Templates that change maps, and as much of what Helm prints for them as is certain without following each change. */
export const CHANGING: readonly (readonly [string, string])[] = [
  ['{{ $_ := unset .Values.a "b" }}{{ .Values.a.b }}{{ .Values.c }}', '{{ $_ := unset .Values.a "b" }}{{ .Values.a.b }}3'],
  ['{{ $_ := set .Values "c" 4 }}{{ .Values.c }}', '{{ $_ := set .Values "c" 4 }}{{ .Values.c }}'],
  ['{{ $_ := set $.Values.a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}', '{{ $_ := set $.Values.a "b" 4 }}{{ .Values.a.b }}3'],
  [
    '{{ $_ := mergeOverwrite .Values.a .Values.d }}{{ .Values.a.e }}{{ .Values.d.e }}',
    '{{ $_ := mergeOverwrite .Values.a .Values.d }}{{ .Values.a.e }}4',
  ],
  [
    '{{ $_ := mustMerge .Values.a .Values.d }}{{ .Values.a.e }}{{ .Values.c }}',
    '{{ $_ := mustMerge .Values.a .Values.d }}{{ .Values.a.e }}3',
  ],
  [
    '{{ $_ := mustMergeOverwrite .Values.a .Values.d }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $_ := mustMergeOverwrite .Values.a .Values.d }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ $_ := merge .Values.a .Values.d }}{{ .Values.a.e }}{{ .Values.c }}{{ .Values.d.e }}',
    '{{ $_ := merge .Values.a .Values.d }}{{ .Values.a.e }}34',
  ],
  [
    '{{ $x := merge (dict) .Values.empty .Values.a .Values.d }}{{ .Values.a.z.y }}{{ .Values.d.e }}{{ .Values.c }}',
    '{{ $x := merge (dict) .Values.empty .Values.a .Values.d }}{{ .Values.a.z.y }}{{ .Values.d.e }}3',
  ],
  [
    '{{ $x := mergeOverwrite (dict) .Values.a .Values.d }}{{ .Values.a.z.y }}{{ .Values.d.e }}{{ .Values.c }}',
    '{{ $x := mergeOverwrite (dict) .Values.a .Values.d }}{{ .Values.a.z.y }}{{ .Values.d.e }}3',
  ],
  ['{{ $x := mergeOverwrite (dict) .Values.a }}{{ .Values.a.z.y }}{{ .Values.c }}', '{{ $x := mergeOverwrite (dict) .Values.a }}3'],
  [
    '{{ $x := merge (dict) .Values.a .Values.d }}{{ .Values.a.z.y }}{{ .Values.d.e }}{{ .Values.c }}',
    '{{ $x := merge (dict) .Values.a .Values.d }}{{ .Values.a.z.y }}{{ .Values.d.e }}3',
  ],
  ['{{ if true }}x{{ else }}{{ $_ := set .Values.a "b" 4 }}{{ end }}{{ .Values.a.b }}', 'x{{ .Values.a.b }}'],
  [
    '{{ if false }}x{{ else }}{{ $_ := set .Values.a "b" 4 }}{{ end }}{{ .Values.a.b }}',
    '{{ $_ := set .Values.a "b" 4 }}{{ .Values.a.b }}',
  ],
  [
    '{{ if false }}x{{ else if true }}{{ $_ := set .Values.a "b" 4 }}{{ end }}{{ .Values.a.b }}',
    '{{ $_ := set .Values.a "b" 4 }}{{ .Values.a.b }}',
  ],
  ['{{ if set .Values.a "b" 4 }}{{ .Values.a.b }}{{ end }}', '{{ if set .Values.a "b" 4 }}{{ .Values.a.b }}{{ end }}'],
  ['{{ with set .Values.a "b" 4 }}{{ $.Values.a.b }}{{ end }}', '{{ with set .Values.a "b" 4 }}{{ $.Values.a.b }}{{ end }}'],
  [
    '{{ with .Values.a }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ with .Values.a }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ with .Values.a }}{{ else }}{{ $_ := set . "c" 4 }}{{ end }}{{ .Values.c }}',
    '{{ with .Values.a }}{{ else }}{{ $_ := set . "c" 4 }}{{ end }}{{ .Values.c }}',
  ],
  [
    '{{ with .Values.a }}{{ with .z }}{{ $_ := set . "y" 4 }}{{ end }}{{ end }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ with .Values.a }}{{ with .z }}{{ $_ := set . "y" 4 }}{{ end }}{{ end }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ with .Values.a }}{{ $_ := set .z "y" 4 }}{{ end }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ with .Values.a }}{{ $_ := set .z "y" 4 }}{{ end }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ with .Values.a }}{{ if true }}{{ $_ := set . "b" 4 }}{{ end }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ with .Values.a }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ range .Values.l }}{{ $_ := set . "x" 4 }}{{ end }}{{ (index .Values.l 0).x }}{{ .Values.c }}',
    '{{ range .Values.l }}{{ $_ := set . "x" 4 }}{{ end }}{{ (index .Values.l 0).x }}3',
  ],
  [
    '{{ range $x := .Values.l }}{{ $_ := set $x "x" 4 }}{{ end }}{{ (index .Values.l 0).x }}{{ .Values.c }}',
    '{{ range $x := .Values.l }}{{ $_ := set $x "x" 4 }}{{ end }}{{ (index .Values.l 0).x }}3',
  ],
  [
    '{{ range $i, $x := .Values.l }}{{ $_ := set $x "x" 4 }}{{ end }}{{ toJson .Values.l }}{{ .Values.c }}',
    '{{ range $i, $x := .Values.l }}{{ $_ := set $x "x" 4 }}{{ end }}{{ toJson .Values.l }}3',
  ],
  [
    '{{ $l := list .Values.a }}{{ range $l }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ range $l }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $l := list .Values.a }}{{ range $x := $l }}{{ $_ := set $x "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ range $x := $l }}{{ $_ := set $x "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ range list .Values.a .Values.d }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.d.e }}{{ .Values.c }}',
    '{{ $_ := set . "b" 4 }}{{ $_ := set . "b" 4 }}{{ .Values.a.b }}{{ .Values.d.e }}3',
  ],
  [
    '{{ range $x := list .Values.a .Values.d }}{{ $_ := set $x "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.d.e }}{{ .Values.c }}',
    '{{ $_ := set $x "b" 4 }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.d.e }}3',
  ],
  [
    '{{ $x := .Values.a }}{{ $_ := set $x.z "y" 4 }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $x := .Values.a }}{{ $_ := set $x.z "y" 4 }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ $_ := set (index $x "k") "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (index $x "k") "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ $_ := set (get $x "k") "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (get $x "k") "b" 4 }}{{ .Values.a.b }}3',
  ],
  ['{{ $x := dict "k" .Values.a }}{{ $_ := set $x "j" 4 }}{{ .Values.a.b }}{{ $x.j }}', '{{ $_ := set $x "j" 4 }}1{{ $x.j }}'],
  [
    '{{ $x := dict "k" .Values.a }}{{ with $x.k }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ with $x.k }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ with $x }}{{ $_ := set .k "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ with $x }}{{ $_ := set .k "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  ['{{ $_ := set (dict "k" 1) "j" 4 }}{{ .Values.a.b }}', '{{ $_ := set (dict "k" 1) "j" 4 }}1'],
  ['{{ $_ := set (deepCopy .Values.a) "b" 4 }}{{ .Values.a.b }}', '{{ $_ := set (deepCopy .Values.a) "b" 4 }}1'],
  ['{{ $_ := set (.Values.a | deepCopy) "b" 4 }}{{ .Values.a.b }}', '{{ $_ := set (.Values.a | deepCopy) "b" 4 }}1'],
  ['{{ $x := .Values.a | deepCopy }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}', '{{ $_ := set $x "b" 4 }}1'],
  ['{{ $x := deepCopy .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ $x.b }}', '{{ $_ := set $x "b" 4 }}1{{ $x.b }}'],
  [
    '{{ $x := default (dict) .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := default (dict) .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := .Values.a | default dict }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := .Values.a | default dict }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := ternary .Values.a .Values.d true }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := ternary .Values.a .Values.d true }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := coalesce .Values.none .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := coalesce .Values.none .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := or .Values.none .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := or .Values.none .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := first (list .Values.a) }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := first (list .Values.a) }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := pick .Values "a" }}{{ $_ := set $x "c" 4 }}{{ .Values.c }}',
    '{{ $x := pick .Values "a" }}{{ $_ := set $x "c" 4 }}{{ .Values.c }}',
  ],
  [
    '{{ $x := pick .Values "a" }}{{ $_ := set $x.a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := pick .Values "a" }}{{ $_ := set $x.a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  [
    '{{ $x := .Values }}{{ $_ := set $x.a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := .Values }}{{ $_ := set $x.a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  ['{{ $x := . }}{{ $_ := set $x.Values.a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}', '{{ $_ := set $x.Values.a "b" 4 }}{{ .Values.a.b }}3'],
  ['{{ $x := $ }}{{ $_ := set $x.Values.a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}', '{{ $_ := set $x.Values.a "b" 4 }}{{ .Values.a.b }}3'],
  ['{{ $_ := set $ "Values" (dict "c" 9) }}{{ .Values.c }}', '{{ $_ := set $ "Values" (dict "c" 9) }}{{ .Values.c }}'],
  ['{{ $_ := set . "Values" (dict "c" 9) }}{{ .Values.c }}', '{{ $_ := set . "Values" (dict "c" 9) }}{{ .Values.c }}'],
  [
    '{{ $x := dict "a" . }}{{ $_ := set $x.a "Values" (dict "c" 9) }}{{ .Values.c }}',
    '{{ $x := dict "a" . }}{{ $_ := set $x.a "Values" (dict "c" 9) }}{{ .Values.c }}',
  ],
  [
    '{{ $x := .Values.d }}{{ $x = .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := .Values.d }}{{ $x = .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := .Values.d }}{{ if true }}{{ $x = .Values.a }}{{ end }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := .Values.d }}{{ $x = .Values.a }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := .Values.d }}{{ $y := $x }}{{ $z := $y }}{{ $_ := set $z "e" 5 }}{{ .Values.d.e }}{{ .Values.c }}',
    '{{ $x := .Values.d }}{{ $y := $x }}{{ $z := $y }}{{ $_ := set $z "e" 5 }}{{ .Values.d.e }}3',
  ],
  ['{{ .Values.a | set (dict) "x" | toJson }}{{ .Values.a.b }}', '{{ .Values.a | set (dict) "x" | toJson }}1'],
  ['{{ "x" | set .Values.a "b" | toJson }}{{ .Values.a.b }}{{ .Values.c }}', '{{ "x" | set .Values.a "b" | toJson }}{{ .Values.a.b }}3'],
  [
    '{{ $x := merge .Values.a (dict "q" 1) }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := merge .Values.a (dict "q" 1) }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "a" (dict "k" .Values.a) }}{{ $_ := set $x.a.k "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set $x.a.k "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict }}{{ $_ := set $x "k" .Values.a }}{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set $x "k" .Values.a }}{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}3',
  ],
  ['{{ $x := dict "j" (dict "i" 1) }}{{ $_ := set $x.j "i" 2 }}{{ $x.j.i }}{{ .Values.c }}', '{{ $_ := set $x.j "i" 2 }}{{ $x.j.i }}3'],
  [
    '{{ $x := dict "j" (dict "i" 1) }}{{ $y := $x.j }}{{ $_ := set $y "i" 2 }}{{ $x.j.i }}{{ $y.i }}{{ .Values.c }}',
    '{{ $y := $x.j }}{{ $_ := set $y "i" 2 }}{{ $x.j.i }}{{ $y.i }}3',
  ],
  [
    '{{ $j := dict "i" 1 }}{{ $x := dict "j" $j }}{{ $_ := set $x.j "i" 2 }}{{ $j.i }}{{ .Values.c }}',
    '{{ $_ := set $x.j "i" 2 }}{{ $j.i }}3',
  ],
  ['{{ $j := dict "i" 1 }}{{ $x := dict "j" $j }}{{ $_ := set $x "k" 2 }}{{ $j.i }}{{ .Values.c }}', '{{ $_ := set $x "k" 2 }}13'],
  [
    '{{ $j := dict "i" 1 }}{{ $l := list $j }}{{ range $l }}{{ $_ := set . "i" 2 }}{{ end }}{{ $j.i }}{{ .Values.c }}',
    '{{ range $l }}{{ $_ := set . "i" 2 }}{{ end }}{{ $j.i }}3',
  ],
  [
    '{{ $j := dict "i" 1 }}{{ $l := list $j }}{{ range $y := $l }}{{ $_ := set $y "i" 2 }}{{ end }}{{ $j.i }}{{ .Values.c }}',
    '{{ range $y := $l }}{{ $_ := set $y "i" 2 }}{{ end }}{{ $j.i }}3',
  ],
  [
    '{{ $j := dict "i" 1 }}{{ with $j }}{{ $_ := set . "i" 2 }}{{ end }}{{ $j.i }}{{ .Values.c }}',
    '{{ with $j }}{{ $_ := set . "i" 2 }}{{ end }}{{ $j.i }}3',
  ],
  [
    '{{ $j := dict "i" 1 }}{{ $_ := merge $j .Values.a }}{{ $j.b }}{{ .Values.c }}{{ .Values.a.b }}',
    '{{ $_ := merge $j .Values.a }}{{ $j.b }}3{{ .Values.a.b }}',
  ],
  ['{{ $j := dict "z" (dict) }}{{ $_ := merge $j .Values.a }}{{ $j.z.y }}{{ .Values.c }}', '{{ $_ := merge $j .Values.a }}{{ $j.z.y }}3'],
  [
    '{{ $z := dict }}{{ $j := dict "z" $z }}{{ $_ := merge $j .Values.a }}{{ $z.y }}{{ .Values.c }}',
    '{{ $_ := merge $j .Values.a }}{{ $z.y }}3',
  ],
  [
    '{{ $z := dict }}{{ $j := dict "z" $z }}{{ $_ := mergeOverwrite $j .Values.a }}{{ toJson $z }}{{ .Values.c }}',
    '{{ $_ := mergeOverwrite $j .Values.a }}{{ toJson $z }}3',
  ],
  [
    '{{ define "f" }}{{ $_ := set .a "b" 4 }}{{ end }}{{ include "f" .Values }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ define "f" }}{{ $_ := set .a "b" 4 }}{{ end }}{{ include "f" .Values }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  [
    '{{ define "f" }}{{ $_ := set . "b" 4 }}{{ end }}{{ include "f" .Values.a }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ define "f" }}{{ $_ := set . "b" 4 }}{{ end }}{{ include "f" .Values.a }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  [
    '{{ define "f" }}{{ $_ := set . "i" 4 }}{{ end }}{{ $x := dict "i" 1 }}{{ include "f" $x }}{{ $x.i }}',
    '{{ define "f" }}{{ $_ := set . "i" 4 }}{{ end }}{{ $x := dict "i" 1 }}{{ include "f" $x }}{{ $x.i }}',
  ],
  [
    '{{ block "f" .Values.a }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ block "f" .Values.a }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  [
    '{{ block "f" . }}{{ $_ := set .Values.a "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ block "f" . }}{{ $_ := set .Values.a "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $_ := tpl "{{ $_ := set .Values.a \\"b\\" 4 }}" . }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := tpl "{{ $_ := set .Values.a \\"b\\" 4 }}" . }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  ['{{ toJson (set (dict "x" 1) "y" 2) }}{{ .Values.c }}', '{{ toJson (set (dict "x" 1) "y" 2) }}3'],
  [
    '{{ $_ := set (set .Values.a "b" 4) "q" 5 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (set .Values.a "b" 4) "q" 5 }}{{ .Values.a.b }}3',
  ],
  ['{{ (set .Values.a "b" 4).b }}{{ .Values.a.b }}{{ .Values.c }}', '{{ (set .Values.a "b" 4).b }}{{ .Values.a.b }}3'],
  [
    '{{ if (set .Values.a "b" 4).b }}{{ .Values.a.b }}{{ end }}{{ .Values.c }}',
    '{{ if (set .Values.a "b" 4).b }}{{ .Values.a.b }}{{ end }}3',
  ],
  ['{{ $x := list (set .Values.a "b" 4) }}{{ .Values.a.b }}{{ .Values.c }}', '{{ .Values.a.b }}3'],
  [
    '{{ $x := append (list) .Values.a }}{{ $_ := set (first $x) "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (first $x) "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $_ := set (dig "z" (dict) .Values.a) "y" 4 }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $_ := set (dig "z" (dict) .Values.a) "y" 4 }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ $_ := set (index .Values "a") "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (index .Values "a") "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  [
    '{{ $_ := set (index .Values "a" "z") "y" 4 }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $_ := set (index .Values "a" "z") "y" 4 }}{{ .Values.a.z.y }}{{ .Values.c }}',
  ],
  ['{{ $_ := set ((.Values.a).z) "y" 4 }}{{ .Values.a.z.y }}{{ .Values.c }}', '{{ $_ := set ((.Values.a).z) "y" 4 }}{{ .Values.a.z.y }}3'],
  [
    '{{ $_ := set (.Values).a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (.Values).a "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  ['{{ $_ := set (fromYaml "a: 1") "b" 4 }}{{ .Values.a.b }}', '{{ $_ := set (fromYaml "a: 1") "b" 4 }}1'],
  [
    '{{ $x := toYaml .Values.a | fromYaml }}{{ $_ := set $x "b" 4 }}{{ .Values.a.b }}',
    '{{ $x := toYaml .Values.a | fromYaml }}{{ $_ := set $x "b" 4 }}1',
  ],
  [
    '{{ $m := dict }}{{ range $k, $v := .Values.a }}{{ $_ := set $m $k $v }}{{ end }}{{ .Values.a.b }}{{ $m.b }}',
    '{{ $_ := set $m $k $v }}{{ $_ := set $m $k $v }}1{{ $m.b }}',
  ],
  [
    '{{ range $k, $v := .Values }}{{ if kindIs "map" $v }}{{ $_ := set $v "b" 4 }}{{ end }}{{ end }}{{ .Values.a.b }}{{ .Values.d.e }}',
    '{{ range $k, $v := .Values }}{{ if kindIs "map" $v }}{{ $_ := set $v "b" 4 }}{{ end }}{{ end }}{{ .Values.a.b }}{{ .Values.d.e }}',
  ],
  [
    '{{ with $x := .Values.a }}{{ $_ := set $x "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ with $x := .Values.a }}{{ $_ := set $x "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ if $x := .Values.a }}{{ $_ := set $x "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ if $x := .Values.a }}{{ $_ := set $x "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ with dict "k" .Values.a }}{{ $_ := set .k "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set .k "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ with dict "k" .Values.a }}{{ $_ := set . "j" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set . "j" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ with dict "a" .Values.a }}{{ $_ := mergeOverwrite . $.Values.d }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := mergeOverwrite . $.Values.d }}{{ .Values.a.b }}3',
  ],
  [
    '{{ with dict "z" .Values.a.z }}{{ $_ := mergeOverwrite . $.Values.d }}{{ end }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $_ := mergeOverwrite . $.Values.d }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ $x := dict "z" .Values.a.z }}{{ $_ := mergeOverwrite $x .Values.d }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $_ := mergeOverwrite $x .Values.d }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ $_ := mergeOverwrite (dict "z" .Values.a.z) .Values.d }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $_ := mergeOverwrite (dict "z" .Values.a.z) .Values.d }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ $x := dict "z" .Values.a.z }}{{ $_ := set $x "y" 1 }}{{ $_ := mergeOverwrite $x .Values.d }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $_ := set $x "y" 1 }}{{ $_ := mergeOverwrite $x .Values.d }}{{ .Values.a.z.y }}3',
  ],
  [
    '{{ $x := dict "w" .Values.a }}{{ with $x }}{{ $_ := set . "y" 1 }}{{ $_ := set .w "b" 9 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ with $x }}{{ $_ := set . "y" 1 }}{{ $_ := set .w "b" 9 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict }}{{ $y := merge $x .Values.d }}{{ $_ := set $x.z "y" 4 }}{{ .Values.d.z.y }}{{ .Values.c }}',
    '{{ $y := merge $x .Values.d }}{{ $_ := set $x.z "y" 4 }}{{ .Values.d.z.y }}3',
  ],
  [
    '{{ $x := dict }}{{ $y := $x }}{{ $_ := set $y "k" .Values.a }}{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $y := $x }}{{ $_ := set $y "k" .Values.a }}{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict }}{{ $_ := .Values.a | set $x "k" }}{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := .Values.a | set $x "k" }}{{ $_ := set $x.k "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ with dict }}{{ $_ := set . "k" $.Values.a }}{{ $_ := set .k "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := .Values.d | merge (dict) .Values.a }}{{ .Values.a.z.y }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := .Values.d | merge (dict) .Values.a }}13',
  ],
  [
    '{{ $x := .Values.d | mergeOverwrite (dict) .Values.a }}{{ .Values.a.z.y }}{{ .Values.c }}',
    '{{ $x := .Values.d | mergeOverwrite (dict) .Values.a }}3',
  ],
  ['{{ $x := .Values.d | mergeOverwrite (dict) }}{{ .Values.d.z.y }}{{ .Values.c }}', '{{ $x := .Values.d | mergeOverwrite (dict) }}3'],
  [
    '{{ $x := dict "k" .Values.a }}{{ $_ := set (first (values $x)) "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (first (values $x)) "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ $_ := set (dig "k" (dict) $x) "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (dig "k" (dict) $x) "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ $y := get $x "k" }}{{ $_ := set $y "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $y := get $x "k" }}{{ $_ := set $y "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ $y := default (dict) $x }}{{ $_ := set $y "j" 4 }}{{ .Values.a.b }}{{ $y.j }}',
    '{{ $y := default (dict) $x }}{{ $_ := set $y "j" 4 }}1{{ $y.j }}',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ $y := $x | default dict }}{{ $_ := set $y.k "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $y := $x | default dict }}{{ $_ := set $y.k "b" 4 }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $x := dict "k" .Values.a }}{{ range $k, $v := $x }}{{ $_ := set $v "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ range $k, $v := $x }}{{ $_ := set $v "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  ['{{ $x := dict "k" 1 }}{{ $_ := set $x "a" .Values.a }}{{ .Values.a.b }}{{ .Values.c }}', '{{ $_ := set $x "a" .Values.a }}13'],
  [
    '{{ $x := pick .Values "a" }}{{ with $x.a }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $x := pick .Values "a" }}{{ with $x.a }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
  ],
  [
    '{{ $x := omit .Values "c" }}{{ $_ := merge $x (dict "a" (dict "w" 1)) }}{{ toJson .Values.a }}{{ .Values.c }}',
    '{{ $x := omit .Values "c" }}{{ $_ := merge $x (dict "a" (dict "w" 1)) }}{{ toJson .Values.a }}{{ .Values.c }}',
  ],
  [
    '{{ $l := list (dict "k" .Values.a) }}{{ range $l }}{{ $_ := set .k "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ range $l }}{{ $_ := set .k "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $l := list (dict "k" .Values.a) }}{{ range $l }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ range $l }}{{ $_ := set . "b" 4 }}{{ end }}{{ .Values.a.b }}3',
  ],
  [
    '{{ $l := list (dict "k" .Values.a) }}{{ $_ := set (first $l).k "b" 4 }}{{ .Values.a.b }}{{ .Values.c }}',
    '{{ $_ := set (first $l).k "b" 4 }}{{ .Values.a.b }}3',
  ],
];
