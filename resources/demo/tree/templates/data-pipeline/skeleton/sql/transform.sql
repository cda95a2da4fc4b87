-- ${{ values.description | replace("\n", " ") }}
SELECT
{%- for each in values.checks %}
    ${{ each.column }}{% if not loop.last %},{% endif %}
{%- else %}
    *
{%- endfor %}
FROM source;
