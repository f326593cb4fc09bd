class Record {
  var number = 1, text = "t", flag = true, ratio = 0.5, pair = (1, "p"), list = [1],
    table = ["k": 2]
  var maybe: Int?, name: String?, range = 0...3, action: (Int) -> Int = { $0 + 1 },
    set: Set<Int> = [5]
  weak var owner: Record?
}
final class Wider: Record {
  let extra = (x: 1.5, y: [2.5])
  var more: Character = "m"
}
let record = Wider()
record.owner = record
record.maybe = record.list[0] + 41
record.pair.1 += record.text
record.list.append(record.action(record.number))
record.table["z"] = record.table["k"]
record.extra.y.forEach { record.ratio += $0 }
print(
  record.maybe as Any, record.pair, record.list, record.table.count, record.ratio, record.range,
  record.more)
print(record.owner?.owner?.text ?? "-", record.extra, record.flag, record.set, record.name as Any)
