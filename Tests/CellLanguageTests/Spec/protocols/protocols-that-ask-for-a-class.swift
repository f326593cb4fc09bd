class View { var frame = 0; func draw() -> String { "view\(frame)" } }
protocol Themed: View { var theme: String { get set } }
extension Themed { func restyle(_ t: String) { theme = t; frame += 1 } 
  var summary: String { "\(theme):\(frame):\(draw())" } }
class Label: View, Themed { var theme = "light"; override func draw() -> String { "label" } }
class Image: View, Themed { var theme = "dark" }
let views: [any Themed] = [Label(), Image()]
for v in views { v.restyle("x"); print(v.summary, v.frame, v.draw()) }
func base(_ v: View) -> Int { v.frame }
print(views.map { base($0) })
let v: any Themed = Label()
v.theme = "blue"
v.frame = 9
print(v.summary)
let asView: View = v
print(asView.draw(), asView.frame, asView is Themed, (asView as? Themed)?.theme ?? "-")
protocol Tagged {}
extension Tagged where Self: View { func tag() -> String { "tag\(frame)" + draw() } }
extension Image: Tagged {}
print(Image().tag())
func use(_ x: View & Tagged) -> String { x.tag() }
print(use(Image()))
protocol Sub where Self: View { func sub() -> Int }
class SubView: View, Sub { func sub() -> Int { frame + 1 } }
let s: any Sub = SubView()
print(s.frame, s.sub(), s.draw())
func gen<T: Themed>(_ t: T) -> String { t.draw() + "\(t.frame)" }
print(gen(Label()))
class Cache<K: Hashable> { var d: [K: Int] = [:]; func get(_ k: K) -> Int { d[k, default: -1] } }
protocol Named { var name: String { get } }
class NC: Cache<String>, Named { let name = "nc" }
func look(_ c: Cache<String> & Named) -> String { c.d["a"] = 4; return "\(c.name) \(c.get("a")) \(c.get("b"))" }
print(look(NC()))
