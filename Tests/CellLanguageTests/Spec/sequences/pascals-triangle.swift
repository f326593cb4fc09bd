for row in sequence(first: [1], next: { row in zip([0] + row, row + [0]).map(+) }).prefix(6) {
  print(row)
}
