struct Settings { var scale = 1.0 }
var settings = Settings()
let scaled = { (x: Double) in x * settings.scale }
let fixed = { [settings] (x: Double) in x * settings.scale }
settings.scale = 3
print(scaled(2), fixed(2))
