{{- define "web.image" -}}
{{ .Values.image }}:{{ .Chart.AppVersion }}
{{- end -}}
