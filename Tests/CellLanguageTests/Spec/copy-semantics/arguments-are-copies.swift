struct Samples { var values: [Double] }
func normalised(_ samples: Samples) -> Samples {
  var samples = samples
  let total = samples.values.reduce(0, +)
  for index in samples.values.indices { samples.values[index] /= total }
  return samples
}
let raw = Samples(values: [1, 3])
let scaled = normalised(raw)
print(raw.values, scaled.values)
func drain(_ samples: inout Samples) -> Int {
  defer { samples.values = [] }
  return samples.values.count
}
var mutable = scaled
print(drain(&mutable), mutable.values, scaled.values)
