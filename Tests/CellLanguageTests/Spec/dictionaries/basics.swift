var ages = ["ann": 30, "bob": 25]
ages["cy"] = 41
ages["ann"] = nil
print(ages["bob"] ?? 0, ages["ann"] as Any, ages.count, ages.isEmpty)
print(ages.updateValue(26, forKey: "bob") as Any, ages.updateValue(1, forKey: "new") as Any)
print(ages.removeValue(forKey: "cy") as Any, ages.removeValue(forKey: "zed") as Any)
print(
  ages.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }, ages.keys.sorted(),
  ages.values.sorted())
