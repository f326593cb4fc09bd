struct Metres { var value: Double }
struct Feet { var value: Double }
let length: Metres = Feet(value: 3)
