package import Tensors

// How values of training outlast a program's run: as parts that are plain numbers, texts and tensors.
// Whoever keeps results of cells writes these to bytes.

/// A value taken apart.
package struct StoredParts: Sendable, Equatable {
  /// The name of the type.
  package var kind: String
  package var numbers: [Double]
  package var texts: [String]
  package var tensors: [Tensor]
  package var parts: [StoredParts]

  package init(
    kind: String, numbers: [Double] = [], texts: [String] = [], tensors: [Tensor] = [],
    parts: [StoredParts] = []
  ) {
    self.kind = kind
    self.numbers = numbers
    self.texts = texts
    self.tensors = tensors
    self.parts = parts
  }

  /// The value that these are the parts of; nil if they are of no type that is known.
  package var value: (any Storable)? {
    storableTypes.first { "\($0)" == kind }?.init(stored: self)
  }

  /// The parts of a value; nil if it cannot be taken apart.
  package init?(_ value: any Sendable) {
    guard let parts = (value as? any Storable)?.stored else { return nil }
    self = parts
  }

  /// The parts of a value of a type.
  init<Value>(
    _: Value.Type, numbers: [Double] = [], texts: [String] = [], tensors: [Tensor] = [],
    parts: [StoredParts] = []
  ) {
    self.init(kind: "\(Value.self)", numbers: numbers, texts: texts, tensors: tensors, parts: parts)
  }

  /// The activation whose name is the first text.
  var activation: Activation? { texts.first.flatMap(Activation.init(named:)) }
}

/// What is made again from its parts; traces of derivatives are not among them.
package protocol Storable: Sendable {
  /// The parts; nil where one of them cannot be stored.
  var stored: StoredParts? { get }
  /// The value; nil if these are not its parts.
  init?(stored: StoredParts)
}

extension Double {
  /// Whether this is the positive, finite scale of a law.
  package var isScale: Bool { self > 0 && isFinite }
}

/// The types that can be stored.
package let storableTypes: [any Storable.Type] = [
  Parameters.self, Linear.self, MLP.self, OneLayerNetwork.self,
  OneLayerNetworkWithLinearBypass.self, OneLayerGradientNetwork.self, MultiLayerNetwork.self,
  LayerNorm.self, GroupNorm.self, FeatureModulation.self, ResidualMLP.self, ConditionalMLP.self,
  NoiseConditionalScore.self, ConservativeNetwork.self, CheckpointedNetwork.self,
  FourierEmbedding.self, Adam.self, AdamW.self, SGD.self, ExponentialAverage.self,
  ConstantRate.self, CosineRate.self, ExponentialRate.self, WarmUp.self,
  DenoisingScoreMatching.self, MultilevelDenoising.self, ImplicitScoreMatching.self,
  SlicedScoreMatching.self, FiniteDifferenceScoreMatching.self,
  GaussianMixtureScoreMatching.self, ExplicitScoreMatching.self, SinusoidalEmbedding.self,
  Dropout.self, Convolution.self, TransposedConvolution.self, ImageGroupNorm.self, Attention.self,
  ResidualImageBlock.self, UNet.self, Normal.self, StudentT.self, Cauchy.self, Laplace.self,
  Logistic.self, Exponential.self, Gamma.self, Beta.self, Uniform.self, DoubleWell.self,
  MultivariateNormal.self, GaussianMixture.self, Banana.self, Funnel.self, Ring.self,
  CoupledWells.self, Checkerboard.self,
]
