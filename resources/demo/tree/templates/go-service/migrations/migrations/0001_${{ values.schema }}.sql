-- The schema of ${{ values.name }}. Each further change is a file of its own.
CREATE SCHEMA ${{ values.schema }};
