import Testing

/// Convolutions, attention and a U-Net in cells.
@Suite struct ImageNetworkTests {
  @Test(arguments: [
    (
      """
      var network = UNet(1, [4, 8], 1, heads: 2, embedding: 4, using: &random)
      let images = random.normal([6, 1, 4, 4], elementType: .float32)
      var optimiser = Adam(rate: 1e-2)
      var losses: [Double] = []
      for _ in 0..<5 {
        let (loss, gradient) = valueAndGradient(at: network) { network in
          let error = network(images, 0.5) - images
          return (error * error).mean()
        }
        network.parameters = optimiser.updated(network.parameters, along: gradient)
        losses.append(loss.item)
      }
      print(network(images, 0.5).shape, losses[4] < losses[0], network)
      """,
      "[6, 1, 4, 4] true UNet(1, [4, 8], 1, heads: 2, embedding: 4)\n"
    ),
    (
      """
      let x = Tensor([1, 2, 3, 4], shape: [1, 1, 2, 2])
      let corner = Tensor([1, 0, 0, 0], shape: [1, 1, 2, 2])
      print(x.convolution(corner, padding: 1).flattened().scalars)
      print(x.transposedConvolution(corner, [10], stride: 2).flattened().scalars)
      print(x.averagePooled(2).item, x.maxPooled(2).item, x.upsampled(2).shape)
      print(gradient(at: x) { $0.convolution(corner, padding: 1) }.flattened().scalars)
      """,
      """
      [0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 0.0, 3.0, 4.0]
      [11.0, 10.0, 12.0, 10.0, 10.0, 10.0, 10.0, 10.0, 13.0, 10.0, 14.0, 10.0, 10.0, 10.0, 10.0, 10.0]
      2.5 4.0 [1, 1, 4, 4]
      [1.0, 1.0, 1.0, 1.0]

      """
    ),
    (
      """
      struct Small: Network {
        var convolution: Convolution
        var norm: ImageGroupNorm
        var parameters: Parameters {
          get { Parameters(["convolution", "norm"], parts: [convolution.parameters, norm.parameters]) }
          set {
            convolution.parameters = newValue.part("convolution")
            norm.parameters = newValue.part("norm")
          }
        }
        func callAsFunction(_ x: Tensor) -> Tensor { norm(silu(convolution(x))) }
      }
      let small = Small(
        convolution: Convolution(1, 4, stride: 2, using: &random), norm: ImageGroupNorm(groups: 2, 4))
      print(small(Tensor.zeros([2, 1, 6, 6], elementType: .float32)).shape, small.parameterCount)
      let attention = Attention(6, heads: 3, using: &random)
      print(attention(random.normal([2, 5, 6], elementType: .float32)).shape)
      """,
      "[2, 4, 3, 3] 48\n[2, 5, 6]\n"
    ),
  ])
  func `images in cells`(code: String, printed: String) {
    #expect(run(code) == printed)
  }

  @Test(arguments: [
    (
      "print(Tensor.zeros([2, 3, 8, 8]).convolution(.zeros([4, 5, 3, 3])))",
      "images of shape [2, 3, 8, 8] and a weight of shape [4, 5, 3, 3] do not fit in 'convolution': 3"
        + " channels in 1 group, weights for 5 in each"
    ),
    (
      "print(Tensor.zeros([2, 3, 8, 8]).convolution(.zeros([4, 3, 3, 3]), stride: 0))",
      "a stride must be positive, found 0"
    ),
    (
      "print(Tensor.zeros([2, 3, 8, 8]).maxPooled(3))",
      "images of shape [2, 3, 8, 8] cannot be divided into windows of size 3 in 'maxPooled': 8 is no"
        + " multiple of 3"
    ),
    ("print(Tensor.zeros([2, 3]).permuted([0, 0]))", "an order of the axes of shape [2, 3]"),
    (
      "print(Tensor.zeros([2, 3, 4]).batchedMatmul(.zeros([2, 3, 4])))",
      "shapes [2, 3, 4] and [2, 3, 4] cannot be multiplied in 'batchedMatmul'"
    ),
    (
      "print(Convolution(3, 4, groups: 2, using: &random))",
      "3 and 4 channels cannot be divided into 2 groups"
    ),
    ("print(UNet(1, [], 1, using: &random))", "a U-Net needs at least one width, found 0"),
    (
      "print(UNet(1, [8, 8, 8], 1, using: &random)(.zeros([1, 1, 6, 8], elementType: .float32), Tensor(1)))",
      "rows and columns of images must be multiples of 4 for 3 sizes, found shape [1, 1, 6, 8]"
    ),
    (
      "print(Attention(4, heads: 3, using: &random))",
      "4 coordinates cannot be divided among 3 heads"
    ),
  ])
  func `problems of images`(code: String, problem: String) {
    #expect(run(code).hasPrefix(problem), "\(run(code))")
  }
}
