final class Model {
  var weights = [1.0, 2.0]
  var onChange: (([Double]) -> Void)?
  func update(_ change: (inout [Double]) -> Void) {
    change(&weights)
    onChange?(weights)
  }
}
let model = Model()
var history: [[Double]] = []
model.onChange = { history.append($0) }
model.update { $0[0] = 9 }
model.update { $0.append(0.5) }
print(model.weights, history.count, history)
