struct Ledger {
  var entries = [3, 4] {
    didSet { print("entries set to", entries) }
  }
}
func inspect(_ values: inout [Int]) { print("looking at", values.count) }
var ledger = Ledger()
inspect(&ledger.entries)
ledger.entries[0] = 9
ledger.entries.append(1)
