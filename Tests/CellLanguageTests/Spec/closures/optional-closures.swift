var handler: ((Int) -> String)?
print(handler?(1) ?? "no handler")
handler = { "got \($0)" }
print(handler?(2) ?? "no handler")
let handlers: [String: (Int) -> Int] = ["double": { $0 * 2 }]
print(handlers["double"]?(21) ?? 0, handlers["triple"]?(1) ?? -1)
