var slots: [String?] = [nil, "a", nil]
slots[0] = "z"
slots[1] = nil
print(slots, slots.compactMap { $0 }, slots.first as Any)
if let first = slots.first, let value = first { print("first", value) }
print(slots.last.map { $0 == nil } ?? true, slots.contains(nil), slots.firstIndex(of: nil) ?? -1)
let flattened = slots.first.flatMap { $0 }
print(flattened ?? "-")
