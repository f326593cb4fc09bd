/// The factor λ(σ) of the loss at a noise level.
public enum NoiseWeighting: String, Sendable {
  /// 1: small levels, whose losses are of size d / σ², are almost all that counts.
  case constant
  /// σ²: the loss of σ s against −z, of size d at each level.
  case variance
  /// σ² + σ⁴, so that both the smallest and the largest levels count: with data of variance 1 the
  /// error of σ² s, the denoised point, in units of its own deviation σ / √(1 + σ²).
  case denoiser

  /// λ(σ).
  public func factor(at noiseLevel: Double) -> Double {
    let square = noiseLevel * noiseLevel
    return switch self {
    case .constant: 1
    case .variance: square
    case .denoiser: square + square * square
    }
  }
}
