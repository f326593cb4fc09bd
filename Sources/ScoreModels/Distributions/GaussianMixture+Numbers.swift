#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

// A mixture of numbers, and one of points of the plane, by numbers instead of tensors.

extension GaussianMixture {
  /// log p(x), for a mixture of numbers.
  public func logDensity(at x: Double) -> Double {
    precondition(eventShape == [], "one number does not fit points of shape \(eventShape)")
    return withTerms { terms in
      withPoint(x, 0) { x, z in logSumExp(terms, at: x, z) }
    }
  }

  /// p(x), for a mixture of numbers.
  public func density(at x: Double) -> Double {
    precondition(eventShape == [], "one number does not fit points of shape \(eventShape)")
    return exp(logDensity(at: x))
  }

  /// The score d/dx log p(x), for a mixture of numbers.
  public func score(at x: Double) -> Double {
    precondition(eventShape == [], "one number does not fit points of shape \(eventShape)")
    return withTerms { terms in
      withPoint(x, 0) { x, score in
        writeScore(at: x, into: score, terms)
        return score[0]
      }
    }
  }

  /// The responsibilities rⱼ(x), for a mixture of numbers.
  public func responsibilities(at x: Double) -> [Double] {
    precondition(eventShape == [], "one number does not fit points of shape \(eventShape)")
    return withTerms { terms in
      withPoint(x, 0) { x, _ in weigh(terms, at: x) }
      return (0..<componentCount).map { terms[$0] }
    }
  }

  /// P(X ≤ x) = Σ wⱼ Φ((x − μⱼ) / σⱼ), for a mixture of numbers.
  public func cumulative(at x: Double) -> Double {
    precondition(eventShape == [], "one number does not fit points of shape \(eventShape)")
    return tails(at: x).lower
  }

  /// The inverse of the cumulative distribution function, for a mixture of numbers, by Newton's
  /// method for the logarithm of the smaller tail.
  public func quantile(_ probability: Double) -> Double {
    precondition(eventShape == [], "quantiles need a mixture of numbers, not points")
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    if probability == 0 || probability == 1 { return probability == 0 ? -.infinity : .infinity }
    let guesses = zip(weights, components).filter { $0.0 > 0 }.map {
      $0.1.point(from: [normalQuantile(probability)])[0]
    }
    return root(from: ((guesses.min() ?? 0) + (guesses.max() ?? 0)) / 2) { x in
      let tails = tails(at: x)
      let density = exp(logDensity(at: x))
      return probability < 0.5
        ? (log(tails.lower) - log(probability), density / tails.lower)
        : (log1p(-probability) - log(tails.upper), density / tails.upper)
    }
  }

  private func tails(at x: Double) -> (lower: Double, upper: Double) {
    withPoint(x, 0) { x, z in
      zip(weights, components).reduce((0, 0)) { sums, part in
        _ = part.1.whiten(x, into: z)
        return (
          sums.0 + part.0 * normalCumulative(z[0]), sums.1 + part.0 * normalCumulative(-z[0])
        )
      }
    }
  }

  /// One draw, from a mixture of numbers.
  public func sample(using random: inout RandomStream) -> Double {
    precondition(eventShape == [], "one number cannot hold a point of shape \(eventShape)")
    return draw(weights.runningSums, using: &random)[0]
  }

  /// log p(x, y), for a mixture over the plane.
  public func logDensity(_ x: Double, _ y: Double) -> Double {
    precondition(eventShape == [2], "two coordinates do not fit draws of shape \(eventShape)")
    return withTerms { terms in
      withPoint(x, y) { x, z in logSumExp(terms, at: x, z) }
    }
  }

  /// p(x, y), for a mixture over the plane.
  public func density(_ x: Double, _ y: Double) -> Double {
    precondition(eventShape == [2], "two coordinates do not fit draws of shape \(eventShape)")
    return exp(logDensity(x, y))
  }

  /// The score at (x, y), for a mixture over the plane.
  public func score(_ x: Double, _ y: Double) -> (Double, Double) {
    precondition(eventShape == [2], "two coordinates do not fit draws of shape \(eventShape)")
    return withTerms { terms in
      withPoint(x, y) { x, score in
        writeScore(at: x, into: score, terms)
        return (score[0], score[1])
      }
    }
  }
}
