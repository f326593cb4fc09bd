func join(_ numbers: Int..., separator: String = ",", _ rest: String...) -> String {
  numbers.map(String.init).joined(separator: separator) + rest.joined()
}
print(join(1, 2, 3), join(separator: "x"), join(1, 2, separator: "+", "=", "?"))
func largest<T: Comparable>(_ values: T...) -> T? { values.max() }
print(largest(3, 9, 2)!, largest("b", "a")!, (largest() as Int?) as Any)
