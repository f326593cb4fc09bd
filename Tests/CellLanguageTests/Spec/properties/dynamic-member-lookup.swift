@dynamicMemberLookup
struct Record {
  var fields: [String: Int]
  subscript(dynamicMember name: String) -> Int {
    get { fields[name] ?? 0 }
    set { fields[name] = newValue }
  }
}
var record = Record(fields: ["width": 3])
record.height = 4
record.width += 1
print(record.width, record.height, record.depth, record.fields.count)
