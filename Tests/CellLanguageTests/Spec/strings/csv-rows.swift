let table = """
  name,count,price
  pen,3,1.50
  ink,,4
  """
let rows = table.split(separator: "\n").map {
  $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
}
let header = rows[0]
for row in rows.dropFirst() {
  let record = Dictionary(uniqueKeysWithValues: zip(header, row))
  print(record["name"] ?? "-", Int(record["count"] ?? "") ?? 0, Double(record["price"] ?? "") ?? 0)
}
