// What holds hashable values converts to what holds AnyHashable, each value by itself.
let numbers = [1, 2]
let keys: [AnyHashable] = numbers
print(keys, keys == [1, 2], keys == ["a", 2], keys.contains(2.0))
let one: Int? = 1
let perhaps: AnyHashable? = one
print(perhaps == AnyHashable(1), perhaps!)
let none: Int? = nil
let nothing: AnyHashable? = none
print(nothing == nil)
let names = ["x": "a", "y": "b"]
let values: [String: AnyHashable] = names
print(values["y"]!, values["y"] == AnyHashable("b"))
func count(_ values: [AnyHashable]) -> Int { Set(values).count }
print(count(numbers), count(["a", "a"]), count([1, 1.0, "1"]))
func erased<T: Hashable>(_ list: [T]) -> [AnyHashable] { list }
print(erased(["p", "q"]).map { "\($0)" }, erased([1.5]).first!)
let pair: (AnyHashable, Int) = (7, 8)
print(pair.0, pair.1)
