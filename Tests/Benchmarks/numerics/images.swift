// A block of two convolutions of images, 32 → 32 → 64 channels with 3 × 3 windows and SiLU, on a batch
// of 64 with 28 × 28 elements, single precision: its value and its gradient with respect to images and
// parameters. `STEPS` becomes the number of times.

import Score

var random = RandomStream(seed: 1)
let images = random.normal([64, 32, 28, 28], elementType: .float32)
let first = Convolution(32, 32, using: &random)
let second = Convolution(32, 64, using: &random)
var last = 0.0

for _ in 0..<STEPS {
  let inputs = [images, first.weight, first.bias, second.weight, second.bias]
  let (loss, gradients) = valueAndGradient(at: inputs) { t in
    let h = silu(t[0].convolution(t[1], t[2], padding: 1))
    let y = silu(h.convolution(t[3], t[4], padding: 1))
    return (y * y).mean()
  }
  last = loss.item + gradients[0][0].sum().item
}
print(last)
