struct Inner { var value = 0 }
struct Outer {
  var inner = Inner() {
    willSet { print("will", newValue.value) }
    didSet { print("did", oldValue.value, inner.value) }
  }
  mutating func reset() { inner.value = -1 }
}
var outer = Outer()
outer.inner.value = 5
outer.inner.value += 1
outer.reset()
outer.inner = Inner(value: 9)
let copy = outer
print(copy.inner.value)
