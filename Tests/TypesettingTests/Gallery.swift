import Diagnostics
import Typesetting

/// Formulas as lessons on score functions have them; each has its markup under `Snapshots/`.
struct GalleryFormula {
  let name: String
  let text: String
  var isDisplay = true
  var label: String?
  var numbers: [String?] = []

  /// The formula as if it were alone in a file.
  var formula: Formula {
    let source = SourceText(path: "\(name).md", text)
    return Formula(
      SourceSlice(source), display: isDisplay,
      label: label.map { Formula.Label($0, at: Place(source, 0..<0)) })
  }

  /// Numbers for the rows, and one equation that can be referred to.
  var numbering: Numbers {
    Numbers(
      rows: numbers,
      references: ["eq-score": Reference(number: "1.2", href: "../scores/index.html#eq-score")])
  }

  static let macros = [
    Macro(#"\E"#, #"\mathbb{E}_{#1}\!\left[#2\right]"#),
    Macro(#"\KL"#, #"\operatorname{KL}\!\left(#1\,\middle\|\,#2\right)"#),
    Macro(#"\normal"#, #"\mathcal{N}\!\left(#1;\,#2,\,#3\right)"#),
    Macro(#"\score"#, #"\nabla_{\!#1}\log #2"#),
    Macro(#"\R"#, #"\mathbb{R}"#),
    Macro(#"\tr"#, #"\operatorname{tr}"#),
  ]

  static let all: [GalleryFormula] = [
    .init(name: "inline-score", text: #"s(x) = \nabla_x \log p(x)"#, isDisplay: false),
    .init(name: "inline-normalisation", text: #"Z = \int q(x)\,dx"#, isDisplay: false),
    .init(name: "inline-fraction", text: #"\tfrac{1}{2}\sigma^2"#, isDisplay: false),
    .init(
      name: "score-definition", text: #"\score{x}{p(x)} = \frac{\nabla_x p(x)}{p(x)}"#,
      label: "eq-definition", numbers: ["1.1"]),
    .init(
      name: "gaussian-density",
      text: #"""
        p(x) = \frac{1}{(2\pi)^{d/2}\lvert\Sigma\rvert^{1/2}}
          \exp\left(-\frac{1}{2}(x-\mu)^\top\Sigma^{-1}(x-\mu)\right)
        """#),
    .init(
      name: "normaliser-vanishes",
      text: #"""
        s(x) = \score{x}{p(x)} = \score{x}{q(x)} - \underbrace{\nabla_x \log Z}_{=\,0}
        """#, label: "eq-vanishes", numbers: ["1.2"]),
    .init(
      name: "mixture-derivation",
      text: #"""
        \begin{align}
          \score{x}{p(x)} &= \nabla_x \log \sum_k w_k\,\normal{x}{\mu_k}{\sigma^2 I}
            \label{eq-mixture} \\
          &= \frac{\sum_k w_k \nabla_x \normal{x}{\mu_k}{\sigma^2 I}}
            {\sum_j w_j\,\normal{x}{\mu_j}{\sigma^2 I}} \notag \\
          &= \sum_k \underbrace{\frac{w_k\,\normal{x}{\mu_k}{\sigma^2 I}}
            {\sum_j w_j\,\normal{x}{\mu_j}{\sigma^2 I}}}_{r_k(x)}\,\frac{\mu_k - x}{\sigma^2}
            \label{eq-responsibilities}
        \end{align}
        """#, numbers: ["1.3", nil, "1.4"]),
    .init(
      name: "stein-identity",
      text: #"""
        \E{x \sim p}{s(x)\,f(x)^\top + \nabla_x f(x)} = 0
        """#),
    .init(
      name: "fisher-divergence",
      text: #"""
        J(\theta) = \frac{1}{2}\,\E{p(x)}{\bigl\lVert s_\theta(x) - \score{x}{p(x)} \bigr\rVert_2^2}
        """#, label: "eq-fisher", numbers: ["2.1"]),
    .init(
      name: "hyvarinen",
      text: #"""
        \begin{aligned}
          J(\theta) &= \E{p}{\tr\bigl(\nabla_x s_\theta(x)\bigr)
            + \tfrac{1}{2}\lVert s_\theta(x)\rVert^2} + C \\
          &= \int_{\R^d} p(x) \Bigl( \sum_{i=1}^{d} \partial_i s_{\theta,i}(x)
            + \tfrac12 s_{\theta,i}(x)^2 \Bigr)\,\mathrm{d}x + C
        \end{aligned}
        """#, label: "eq-hyvarinen", numbers: ["2.2"]),
    .init(
      name: "sliced",
      text:
        #"\E{v \sim p_v}{\E{p}{v^\top \nabla_x s_\theta(x)\, v + \tfrac12 (v^\top s_\theta(x))^2}}"#
    ),
    .init(
      name: "tweedie",
      text: #"\mathbb{E}[x_0 \mid x_t] = x_t + \sigma_t^2\, \nabla_{x_t} \log p_t(x_t)"#,
      label: "eq-tweedie", numbers: ["3.1"]),
    .init(
      name: "denoising",
      text: #"""
        \mathcal{L}(\theta) = \mathbb{E}_{t,\,x_0,\,\epsilon}\left[\lambda(t)\left\lVert
          s_\theta(\alpha_t x_0 + \sigma_t \epsilon,\, t) + \frac{\epsilon}{\sigma_t}
        \right\rVert^2\right]
        """#),
    .init(
      name: "langevin",
      text:
        #"x_{k+1} = x_k + \eta\,\nabla\log p(x_k) + \sqrt{2\eta}\;z_k,\qquad z_k \sim \mathcal{N}(0, I)"#
    ),
    .init(
      name: "fokker-planck",
      text: #"""
        \frac{\partial p_t}{\partial t} = -\nabla\cdot\bigl(f(x,t)\,p_t\bigr)
          + \frac{1}{2}\,g(t)^2\,\Delta p_t
        """#),
    .init(
      name: "reverse-sde",
      text:
        #"\mathrm{d}x = \left[f(x,t) - g(t)^2\,\score{x}{p_t(x)}\right]\mathrm{d}t + g(t)\,\mathrm{d}\bar{w}"#,
      label: "eq-reverse", numbers: ["4.2"]),
    .init(
      name: "cases",
      text: #"""
        \beta_t = \begin{cases}
          \beta_{\min} & \text{if } t = 0, \\
          \beta_{\min} + t\,(\beta_{\max} - \beta_{\min}) & \text{if } 0 < t < 1, \\
          \beta_{\max} & \text{otherwise}
        \end{cases}
        """#),
    .init(
      name: "matrix",
      text: #"""
        \Sigma = \begin{pmatrix} \sigma_1^2 & \rho\sigma_1\sigma_2 & \cdots \\
          \rho\sigma_1\sigma_2 & \sigma_2^2 & \cdots \\ \vdots & \vdots & \ddots \end{pmatrix},
        \qquad
        \det\begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc
        """#),
    .init(
      name: "array",
      text:
        #"\left[\begin{array}{cc|c} 1 & 0 & a \\ 0 & 1 & b \\ \hline 0 & 0 & 1 \end{array}\right]"#),
    .init(
      name: "kl",
      text: #"\KL{p}{q} = \int p(x)\log\frac{p(x)}{q(x)}\,\mathrm{d}x \geq 0"#),
    .init(
      name: "elbo-gather",
      text: #"""
        \begin{gather}
          \log p_\theta(x) \geq \E{q}{\log p_\theta(x, z) - \log q(z \mid x)} \label{eq-elbo} \\
          q(x_t \mid x_0) = \mathcal{N}\bigl(x_t;\sqrt{\bar\alpha_t}\,x_0,(1-\bar\alpha_t)I\bigr)
            \tag{$\ast$}
        \end{gather}
        """#, numbers: ["5.1", nil]),
    .init(
      name: "tagged", text: #"\oint_{\partial\Omega} F\cdot\mathrm{d}r = 0 \tag{Stokes}"#,
      label: "eq-stokes"),
    .init(
      name: "reference",
      text:
        #"\frac{\mu - x}{\sigma^2} \overset{\eqref{eq-score}}{=} -\frac{x}{\sigma^2} \text{ by \eqref{eq-score}}"#
    ),
    .init(
      name: "accents",
      text:
        #"\hat{x},\ \tilde{\mu}_t,\ \bar{\alpha}_t,\ \dot{x},\ \vec{v},\ \widehat{abc},\ \overline{x+y}"#
    ),
    .init(
      name: "alphabets",
      text:
        #"\mathbf{x}\ \boldsymbol{\mu}\ \mathbb{R}\ \mathcal{L}\ \mathfrak{g}\ \mathscr{F}\ \mathsf{A}\ \mathtt{x}"#
    ),
    .init(
      name: "limits",
      text:
        #"\lim_{n\to\infty}\frac1n\sum_{i=1}^n X_i,\quad \operatorname*{arg\,min}_{\theta\in\Theta} J(\theta),\quad \prod_{t=1}^{T},\quad \max_{\substack{0<i<m\\0<j<n}}"#
    ),
    .init(
      name: "arrows",
      text:
        #"x_0 \xrightarrow{\ q(x_t \mid x_0)\ } x_t,\quad A \iff B,\quad p \not\ll q,\quad \mathbf{1}\{x \in A\}"#
    ),
    .init(
      name: "colour", text: #"\textcolor{#1a6b3c}{x} + \textcolor{crimson}{\boxed{y}} \cancel{z}"#),
    .init(
      name: "wide",
      text: #"""
        \E{p_t(x_t)}{\lVert s_\theta(x_t,t)\rVert^2} - 2\,\E{p_t(x_t)}{s_\theta(x_t,t)^\top
        \nabla_{x_t}\log p_t(x_t)} + \E{p_t(x_t)}{\lVert\nabla_{x_t}\log p_t(x_t)\rVert^2}
        = \E{p_t(x_t)}{\lVert s_\theta(x_t,t) - \nabla_{x_t}\log p_t(x_t)\rVert^2}
        """#, label: "eq-wide", numbers: ["6.1"]),
    .init(
      name: "wide-rows",
      text: #"""
        \begin{align}
          a(x) &= \E{p_t(x_t)}{\lVert s_\theta(x_t,t)\rVert^2} - 2\,\E{p_t(x_t)}{s_\theta(x_t,t)^\top
            \nabla_{x_t}\log p_t(x_t)} \label{eq-wide-a} \\
          b(x) &= \int_0^1 \sum_{k=1}^{K} w_k(t)\,\frac{\mu_k - x}{\sigma_k^2}\,\mathrm{d}t
            \label{eq-wide-b}
        \end{align}
        """#, numbers: ["6.2", "6.3"]),
  ]
}
