// What stands for a generic parameter converts to an optional of it, without a type written.
func first<T>(_ start: T, _ next: (T) -> T?) -> T { next(start) ?? start }
print(first(1, { $0 }), first("a", { $0 }), first(2.5) { $0 })
for number in sequence(first: 1, next: { $0 }) {
  print(number)
  break
}
print(Array(sequence(first: 1, next: { $0 }).prefix(3)))
let tripled = first([1, 2]) { values in values }
print(tripled)
func deep<T>(_ start: T, _ next: (T) -> T??) -> String { "\(next(start) as Any)" }
print(deep(3) { $0 })
