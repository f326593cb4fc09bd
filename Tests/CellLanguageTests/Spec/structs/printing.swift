struct Empty {}
struct Name { var text = "a\"b" }
struct Person {
  let name: Name
  var age: Int?
  var scores: [Double]
  var pair = (1, label: "x")
  var nested: [String: [Int]] = ["k": [1]]
}
print(Empty(), Name())
print(Person(name: Name(), age: nil, scores: [1, 0.5]))
print(Person(name: Name(text: ""), age: 4, scores: []))
print([Name()], "\(Name())", [Empty()])
