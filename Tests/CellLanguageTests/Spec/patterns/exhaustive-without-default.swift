enum Light: CaseIterable { case red, amber, green }
enum Switch { case on, off }
func act(_ light: Light, _ override: Switch?) -> String {
  switch (light, override) {
  case (_, .on?): "go anyway"
  case (.red, _): "stop"
  case (.amber, .off?): "careful"
  case (.amber, nil): "slow"
  case (.green, .off?), (.green, nil): "go"
  }
}
for light in Light.allCases { print(act(light, nil), act(light, .off), act(light, .on)) }
