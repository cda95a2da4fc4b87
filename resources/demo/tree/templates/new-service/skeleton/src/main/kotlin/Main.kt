package example.tarnwick

import example.tarnwick.kit.service

/** ${{ values.description }} */
fun main() = service("${{ values.name }}") {
    health()
    metrics()
{%- if values.database %}
    postgres(schema = "${{ values.schema }}")
{%- endif %}
    routes {
        get("/") { text("Hello from ${{ values.name }}") }
    }
}
