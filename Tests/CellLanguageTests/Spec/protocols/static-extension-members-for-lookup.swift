protocol Style { var width: Double { get } }
struct Thin: Style { let width = 0.5 }
struct Custom: Style { var width: Double }
extension Style where Self == Thin { static var thin: Thin { Thin() } }
extension Style where Self == Custom {
  static func custom(_ width: Double) -> Custom { Custom(width: width) }
}
func draw(_ style: some Style) -> Double { style.width }
func drawAny(_ style: any Style) -> Double { style.width }
print(draw(.thin), draw(.custom(3)), drawAny(.thin), drawAny(.custom(1.5)))
