struct Layer {
  var pixels: [Int]
  mutating func invert() {
    for index in pixels.indices { pixels[index] = 255 - pixels[index] }
  }
}
var original = Layer(pixels: [0, 100, 255])
var layers = [original, original]
layers[0].invert()
original.pixels[1] = 1
let saved = layers
layers[1].pixels.append(9)
print(original.pixels, layers.map(\.pixels), saved.map(\.pixels))
