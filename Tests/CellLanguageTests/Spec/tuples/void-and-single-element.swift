func nothing() {}
let unit: Void = nothing()
let also: () = ()
print(unit == also, (5), (5).description, ((1, 2)).0, type(of: unit), type(of: (3)))
let handlers: [() -> Void] = [{}, { print("called") }]
for handler in handlers { handler() }
let results: [()] = handlers.map { _ in () }
print(results.count)
