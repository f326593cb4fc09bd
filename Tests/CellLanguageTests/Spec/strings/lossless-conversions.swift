print(String(12), String(2.50), String(true), String("c" as Character), String([1, 2].count))
print(Int("12") ?? 0, Double("2.50") ?? 0, Bool("true") ?? false, Bool("yes") as Any)
print(String(describing: [1, 2]), String(describing: "a"), String(reflecting: "a"))
print(12.description + "!", true.description, "a".description, (1.0).debugDescription)
