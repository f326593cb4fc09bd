struct Stop: Error {}
func attempt(_ body: (inout [Int]) throws -> Void) {
  var list = [1]
  do { try body(&list) } catch { print("stopped") }
  print(list)
}
attempt {
  $0.append(2); throw Stop()
}
attempt { $0.append(3) }
let fail: (inout [Int]) throws -> Void = {
  $0.append(5); throw Stop()
}
var table = ["k": [1]]
do { try fail(&table["k"]!) } catch { print(table) }
do { try fail(&table["z", default: []]) } catch { print(table["z"]!) }
