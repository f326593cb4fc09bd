let items = ["pen", "ink"]
let report = """
  Items: \(items.count)
  First: \(items.first ?? "none"), \(items.map { $0.uppercased() })
  Nested: \("<\(items.joined(separator: "|"))>")
  """
print(report)
print(
  #"""
  raw \n stays, \#(items[1]) does not
  """#)
