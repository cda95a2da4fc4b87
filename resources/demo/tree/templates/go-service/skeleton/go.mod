module git.tarnwick.example/${{ values.name }}

go 1.24
