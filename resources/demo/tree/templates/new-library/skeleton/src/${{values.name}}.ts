/** ${{ values.description }} */
export function greet(name: string): string {
  return `Hello ${name}, this is ${{ values.name }}`;
}
