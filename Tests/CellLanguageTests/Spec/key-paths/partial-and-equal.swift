struct Engine { var power = 90 }
struct Car { var engine = Engine(), tags = ["a"] }
let some: [PartialKeyPath<Car>] = [\.tags, \.tags.count, \Car.engine.power]
print(some.map { Car()[keyPath: $0] })
let full: KeyPath<Car, Int> = (\Car.engine).appending(path: \.power)
print(full == \Car.engine.power, \Car.tags == \Car.tags, some.contains(\Car.tags), some[0] == some[1])
