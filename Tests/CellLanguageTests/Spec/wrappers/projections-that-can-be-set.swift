@propertyWrapper struct Counted<Value> {
  private(set) var count = 0
  private var value: Value
  init(wrappedValue: Value) { value = wrappedValue }
  var wrappedValue: Value {
    get { value }
    set {
      value = newValue
      count += 1
    }
  }
  var projectedValue: Int {
    get { count }
    set { count = newValue }
  }
}

struct Model {
  @Counted var rate = 0.5
}

var model = Model()
model.rate = 1
model.rate *= 4
print(model.rate, model.$rate)
model.$rate = 10
model.rate = 0
print(model.rate, model.$rate)
model.$rate += 5
print(model.$rate)
