struct Normal {
  var mean: Double
  var deviation: Double
  init(mean: Double = 0, standardDeviation: Double = 1) {
    self.mean = mean
    deviation = standardDeviation
  }
}

func draw(count: Int, seed: Int = 1, _ scale: Double = 1) -> Int { count }
func plot(width: Int = 1, title: String = "") -> String { title }

let normal = Normal(mean: 0, standardDeviaton: 1)
print(normal.meen)
let scale: Int = normal.mean
let number = draw(cuont: 3)
let other = draw(count: 3, sede: 2)
print(other.magnitud)
let third = draw(count: 3, colour: 2)
let text = plot(colour: 1)
print(text.cuont, plot(width: 1, titel: "a"))
