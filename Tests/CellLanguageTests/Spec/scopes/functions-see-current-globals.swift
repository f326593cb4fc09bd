var rate = 0.5
func charge(_ amount: Double) -> Double { amount * rate }
print(charge(10))
rate = 2
print(charge(10))
let fixed = { [rate] (amount: Double) in amount * rate }
rate = 100
print(fixed(10), charge(1))
func configure() { rate = 0.25 }
configure()
print(rate)
