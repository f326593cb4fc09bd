#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Student's t distribution with location μ, scale s and ν degrees of freedom.
///
///     p(x) = Γ((ν+1)/2) / (Γ(ν/2) √(νπ) s) · (1 + z²/ν)^(−(ν+1)/2),  z = (x − μ) / s
///     score: −(ν + 1) z / (s (ν + z²))
///
/// The score returns to 0 far out, as −(ν + 1) / (x − μ): far points are hardly pulled back.
/// ν = 1 is the Cauchy distribution, ν → ∞ the normal one.
public struct StudentT: UnivariateDistribution, Equatable {
  /// μ, the median and the mode.
  public let location: Double
  /// s, positive; not the standard deviation.
  public let scale: Double
  /// ν, positive.
  public let degreesOfFreedom: Double

  /// A Student's t distribution.
  public init(degreesOfFreedom: Double, location: Double = 0, scale: Double = 1) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "degrees of freedom must be positive and finite, found \(degreesOfFreedom)")
    precondition(location.isFinite, "location must be finite, found \(location)")
    precondition(
      scale > 0 && scale.isFinite, "scale must be positive and finite, found \(scale)")
    self.degreesOfFreedom = degreesOfFreedom
    self.location = location
    self.scale = scale
  }

  /// μ for ν > 1, else NaN.
  public var mean: Double { degreesOfFreedom > 1 ? location : .nan }
  /// s² ν / (ν − 2) for ν > 2, infinite for 1 < ν ≤ 2, else NaN.
  public var variance: Double {
    if degreesOfFreedom > 2 { return scale * scale * (degreesOfFreedom / (degreesOfFreedom - 2)) }
    return degreesOfFreedom > 1 ? .infinity : .nan
  }
  /// μ.
  public var mode: Double { location }
  /// (ν+1)/2 (ψ((ν+1)/2) − ψ(ν/2)) − log p(μ).
  public var entropy: Double {
    let half = degreesOfFreedom / 2
    return (half + 0.5) * digammaStep(half) - logDensity(at: location)
  }

  /// log p(x).
  public func logDensity(at x: Double) -> Double {
    let nu = degreesOfFreedom
    let z = (x - location) / scale
    let peak = logGammaStep(nu / 2) - log(nu * Double.pi) / 2 - log(scale)
    return peak - (nu + 1) / 2 * logOnePlusSquare(z / nu.squareRoot())
  }

  /// The score −(ν + 1) z / (s (ν + z²)).
  public func score(at x: Double) -> Double {
    let z = (location - x) / scale
    return z == 0 ? 0 : (degreesOfFreedom + 1) / (degreesOfFreedom / z + z) / scale
  }

  /// Through the regularised incomplete beta function.
  public func cumulative(at x: Double) -> Double {
    let z = (x - location) / scale
    if z.isNaN { return z }
    let tail = studentTail(abs(z), degreesOfFreedom: degreesOfFreedom)
    return z < 0 ? tail : 1 - tail
  }

  /// The inverse of the cumulative distribution function, to about 1e−13.
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    let z = studentQuantile(min(probability, 1 - probability), degreesOfFreedom: degreesOfFreedom)
    return location + scale * (probability < 0.5 ? z : -z)
  }

  /// One draw: a normal number over the root of a gamma number with mean 1.
  public func sample(using random: inout RandomStream) -> Double {
    let half = degreesOfFreedom / 2
    let z = random.normal()
    let logMean = random.logGamma(shape: half) - log(half)
    return location + scale * z * exp(-logMean / 2)
  }
}

extension StudentT: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor {
    let z = (location - x) / scale
    return (degreesOfFreedom + 1) / scale * (z / (degreesOfFreedom + z * z))
  }
}

extension StudentT: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [degreesOfFreedom, location, scale])
  }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 3, numbers[0].isScale, numbers[1].isFinite, numbers[2].isScale else {
      return nil
    }
    self.init(degreesOfFreedom: numbers[0], location: numbers[1], scale: numbers[2])
  }
}
