/// The rectifier of each element, max(x, 0). Its derivative at 0 is 0.
public func relu(_ x: consuming Tensor) -> Tensor { .applying(Rectifier.self, to: x) }

enum Rectifier: UnaryOperation {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t * (y .> 0) }

  static func value<E: TensorElement>(_ x: E) -> E { x > 0 || x.isNaN ? x : 0 }
}
