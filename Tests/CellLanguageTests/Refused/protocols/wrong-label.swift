protocol Shape { func scaled(by factor: Double) -> Double }
struct Square: Shape { func scaled(_ factor: Double) -> Double { 1 } }
