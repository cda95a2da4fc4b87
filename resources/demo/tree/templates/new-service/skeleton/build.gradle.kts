plugins {
    kotlin("jvm") version "2.1.0"
    application
}

group = "example.tarnwick"
version = "0.1.0"

dependencies {
    implementation("example.tarnwick:kotlin-service-kit:5.2.0")
{%- if values.events != "none" %}
    implementation("example.tarnwick:event-envelope:3.0.1")
{%- endif %}
{%- if values.database %}
    implementation("example.tarnwick:kotlin-service-kit-postgres:5.2.0")
{%- endif %}
    testImplementation(kotlin("test"))
}

application {
    mainClass.set("example.tarnwick.MainKt")
}
