class Layer {
  let size: Int
  required init(size: Int) { self.size = size }
  func doubled() -> Self { Self(size: size * 2) }
  static func standard() -> Self { self.init(size: 8) }
}
final class Dense: Layer {}
print(type(of: Dense(size: 3).doubled()), Dense(size: 3).doubled().size)
print(type(of: Layer.standard()), type(of: Dense.standard()), Dense.standard().size)
let layer: Layer = Dense(size: 1)
print(type(of: layer.doubled()))
