// Denoising score matching on a Swiss roll: a perceptron 3 → 128 → 128 → 128 → 2, batches of 512 with
// fresh noise, Adam, single precision. `STEPS` becomes the number of steps.

import Score

var random = RandomStream(seed: 1)
var noise = RandomStream(seed: 2)
let points = noise.normal([10_000, 2], elementType: .float32)
var network = MLP(3, [128, 128, 128], 2, activation: .silu, using: &random)
var optimiser = Adam(rate: 1e-3)
var last = 0.0

for _ in 0..<STEPS {
  let x = points.rows(random.integers(512, in: 0..<10_000))
  let sigma = exp(random.uniform([512, 1], in: -3...1, elementType: .float32))
  let z = random.normal([512, 2], elementType: .float32)
  let input = Tensor(concatenating: [x + sigma * z, log(sigma)], axis: 1)
  let (loss, gradient) = valueAndGradient(at: network) { network in
    let error = sigma * network(input) + z
    return (error * error).sum(axis: 1).mean()
  }
  network.parameters = optimiser.updated(network.parameters, along: gradient)
  last = loss.item
}
print(last)
