class Animal { var name: String; init(_ name: String) { self.name = name }
  func speak() -> String { "..." }
  subscript(i: Int) -> String { "\(name)\(i)" } }
protocol Walker { func walk() -> String; var legs: Int { get } }
protocol Swimmer { func swim() -> String }
extension Walker { func hike() -> String { walk() + walk() } }
final class Dog: Animal, Walker { func walk() -> String { "\(name) walks" }; var legs = 4
  override func speak() -> String { "woof" } }
class Duck: Animal, Walker, Swimmer { func walk() -> String { "\(name) waddles" }
  func swim() -> String { "\(name) swims" }; var legs: Int { 2 }
  override func speak() -> String { "quack" } }
class Fish: Animal, Swimmer { func swim() -> String { "fish" } }
func show(_ a: any Animal & Walker) -> String { a.name + " " + a.speak() + " " + a.walk() + " \(a.legs) " + a.hike() + a[1] }
print(show(Dog("Rex")), show(Duck("Donald")))
let all: [Animal & Walker] = [Dog("a"), Duck("b")]
for x in all { print(x.name, x.legs, x.speak()) }
var one: any (Animal & Walker) = Dog("one")
one.name = "two"
print(one.walk(), one is Swimmer)
one = Duck("three")
let plain: Animal = one
print(plain.speak(), one is Swimmer, (one as? Swimmer)?.swim() ?? "no")
let zoo: [Animal] = [Dog("d"), Fish("f"), Duck("e")]
for z in zoo { if let w = z as? Animal & Walker { print(w.walk()) }
  if let s = z as? any (Animal & Swimmer) { print("S", s.swim(), s.name) } }
let things: [Any] = [1, "x", Fish("q"), Dog("r")]
print(things.compactMap { $0 as? Animal & Swimmer }.map { $0.name + $0.swim() })
print(things.filter { $0 is Animal & Walker }.count)
typealias Both = Animal & Walker
func f<T: Both>(_ t: T) -> String { t.name + t.walk() }
func g<T: Animal & Walker>(_ t: T) -> String { t.speak() + t.walk() + t.hike() }
print(f(Dog("g")), g(Duck("h")))
func accept(_ a: Animal) -> String { a.name }
print(all.map(accept), all.map(\.name), all.map { accept($0) })
var o: (Animal & Walker)? = nil
print(o?.name ?? "none")
o = Dog("opt")
print(o?.name ?? "none", o?.walk() ?? "")
func make(_ b: Bool) -> any Animal & Walker { b ? Dog("t") : Duck("u") }
print(make(true).name, make(false).name, make(true) === make(true))
let same = make(true)
print(same === same)
func gen(_ x: some Animal & Walker) -> String { "\(type(of: x)) \(x.name)" }
print(gen(make(false)))
struct Holder { var item: Both; var others: [Both] = [] }
var h = Holder(item: Dog("in"))
h.item.name += "!"
h.others.append(Duck("out"))
h.others[0].name = "changed"
print(h.item.name, h.others[0].walk())
