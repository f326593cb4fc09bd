extension Tensor {
  /// Images seen through a window that moves over them, the convolution of networks:
  ///
  ///     y[n, o, j] = Σ w[o, c, t] x[n, c, j · stride + t · dilation − padding]
  ///
  /// with a sum over channels c and elements t of the window; x is 0 outside. Images [n, channels,
  /// rows, columns] with a weight [features, channels / groups, height, width] give [n, features,
  /// rows, columns]; both may be without rows. Features of a group see its channels only.
  public func convolution(
    _ weight: Tensor, stride: Int = 1, padding: Int = 0, dilation: Int = 1, groups: Int = 1
  ) -> Tensor {
    precondition(
      convolutionProblem(
        weight,
        WindowMotion(stride, padding, dilation, groups)) == nil,
      convolutionProblem(
        weight,
        WindowMotion(stride, padding, dilation, groups)) ?? "")
    let motion = WindowMotion(stride, padding, dilation, groups)
    return .traced(convolutionOperation(weight, motion), [self, weight])
  }

  /// The convolution, plus one number for each feature, [features].
  public func convolution(
    _ weight: Tensor, _ bias: Tensor, stride: Int = 1, padding: Int = 0, dilation: Int = 1,
    groups: Int = 1
  ) -> Tensor {
    precondition(
      convolutionProblem(
        weight, bias: bias,
        WindowMotion(stride, padding, dilation, groups)) == nil,
      convolutionProblem(
        weight, bias: bias,
        WindowMotion(stride, padding, dilation, groups)) ?? "")
    let motion = WindowMotion(stride, padding, dilation, groups)
    return .traced(
      BiasedConvolution(gradient: convolutionOperation(weight, motion)), [self, weight, bias])
  }

  /// The transpose of `convolution`, which makes larger images of smaller ones: what each element
  /// gives lies in a window, and windows `stride` apart are added up.
  ///
  ///     x[n, c, i] = Σ w[o, c, t] y[n, o, j]   over all j · stride + t · dilation − padding = i
  ///
  /// [n, features, rows, columns] with a weight [features, channels / groups, height, width] gives
  /// [n, channels, …], of length (rows − 1) · stride − 2 · padding + dilation · (height − 1) + 1
  /// + outputPadding along the rows.
  public func transposedConvolution(
    _ weight: Tensor, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0,
    dilation: Int = 1, groups: Int = 1
  ) -> Tensor {
    precondition(
      transposedConvolutionProblem(
        weight,
        WindowMotion(stride, padding, dilation, groups, outputPadding)) == nil,
      transposedConvolutionProblem(
        weight,
        WindowMotion(stride, padding, dilation, groups, outputPadding)) ?? "")
    let motion = WindowMotion(stride, padding, dilation, groups, outputPadding)
    return .traced(transposedConvolutionOperation(weight, motion), [self, weight])
  }

  /// The transposed convolution, plus one number for each channel, [channels].
  public func transposedConvolution(
    _ weight: Tensor, _ bias: Tensor, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0,
    dilation: Int = 1, groups: Int = 1
  ) -> Tensor {
    precondition(
      transposedConvolutionProblem(
        weight, bias: bias,
        WindowMotion(stride, padding, dilation, groups, outputPadding)) == nil,
      transposedConvolutionProblem(
        weight, bias: bias,
        WindowMotion(stride, padding, dilation, groups, outputPadding)) ?? "")
    let motion = WindowMotion(stride, padding, dilation, groups, outputPadding)
    let operation = transposedConvolutionOperation(weight, motion)
    return .traced(BiasedConvolution(gradient: operation), [self, weight, bias])
  }

  private func convolutionOperation(_ weight: Tensor, _ motion: WindowMotion) -> ConvolutionGradient
  {
    ConvolutionGradient(
      geometry: ConvolutionGeometry(image: shape, weight: weight.shape, motion), place: .map,
      operands: [.image, .weight])
  }

  private func transposedConvolutionOperation(
    _ weight: Tensor, _ motion: WindowMotion
  ) -> ConvolutionGradient {
    ConvolutionGradient(
      geometry: ConvolutionGeometry(map: shape, weight: weight.shape, motion), place: .image,
      operands: [.map, .weight])
  }
}
