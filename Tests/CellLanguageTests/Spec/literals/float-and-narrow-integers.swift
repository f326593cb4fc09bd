let share: Float = 0.1
let precise = 0.1
print(share, Double(share), precise, Float(precise) == share)
let pixel: (UInt8, UInt8, UInt8) = (255, 128, 0)
print(pixel, type(of: pixel))
