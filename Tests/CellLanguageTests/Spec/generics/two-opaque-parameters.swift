protocol Animal { var name: String { get } }
struct Dog: Animal { let name = "dog" }
struct Cat: Animal { let name = "cat" }
func meet(_ a: some Animal, _ b: some Animal, _ rest: [some Animal]) -> String {
  a.name + "+" + b.name + " and \(rest.count)"
}
print(meet(Dog(), Cat(), [Dog()]), meet(Cat(), Cat(), [Cat(), Cat()]))
