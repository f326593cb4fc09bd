let half: Double = 1 / 2
let share = 1 / 2
let scaled = 1 / 2 * 4.0
let stepped = Double(1 / 2)
let converted = Double(1) / 2
print(half, share, scaled, stepped, converted)
