// Where to read on: works that the chapter itself links or cites, by stable addresses. Titles are quoted as they are, in English.
export interface Source {
  readonly url: string;
  /** Author and title, as a citation. */
  readonly cites: string;
}

/** Every source by its id. */
export const sources = {
  chapter: {
    url: 'https://ml4a.github.io/ml4a/how_neural_networks_are_trained/',
    cites: 'ml4a: How neural networks are trained',
  },
  'least-squares': {
    url: 'https://en.wikipedia.org/wiki/Ordinary_least_squares',
    cites: 'Wikipedia: Ordinary least squares',
  },
  regression: {
    url: 'https://en.wikipedia.org/wiki/Linear_regression',
    cites: 'Wikipedia: Linear regression',
  },
  gradient: { url: 'https://en.wikipedia.org/wiki/Gradient', cites: 'Wikipedia: Gradient' },
  descent: { url: 'https://en.wikipedia.org/wiki/Gradient_descent', cites: 'Wikipedia: Gradient descent' },
  dimensions: {
    url: 'https://en.wikipedia.org/wiki/Curse_of_dimensionality',
    cites: 'Wikipedia: Curse of dimensionality',
  },
  'high-dimensional': {
    url: 'https://www.inf.fu-berlin.de/inst/ag-ki/rojas_home/documents/tutorials/dimensionality.pdf',
    cites: 'Raúl Rojas: The curse of dimensionality',
  },
  convex: { url: 'https://en.wikipedia.org/wiki/Convex_function', cites: 'Wikipedia: Convex function' },
  backpropagation: {
    url: 'http://neuralnetworksanddeeplearning.com/chap2.html',
    cites: 'Michael Nielsen: How the backpropagation algorithm works',
  },
  'backpropagation-1986': {
    url: 'https://www.iro.umontreal.ca/~vincentp/ift3395/lectures/backprop_old.pdf',
    cites: 'Rumelhart, Hinton, Williams (1986): Learning representations by back-propagating errors',
  },
  saddles: {
    url: 'https://arxiv.org/abs/1406.2572',
    cites:
      'Dauphin et al. (2014): Identifying and attacking the saddle point problem in high-dimensional non-convex optimization',
  },
  bengio: {
    url: 'http://videolectures.net/deeplearning2015_bengio_theoretical_motivations/',
    cites: 'Yoshua Bengio (2015): Theoretical motivations for deep learning (lecture)',
  },
  'saddle-point': { url: 'https://en.wikipedia.org/wiki/Saddle_point', cites: 'Wikipedia: Saddle point' },
  sgd: {
    url: 'https://en.wikipedia.org/wiki/Stochastic_gradient_descent',
    cites: 'Wikipedia: Stochastic gradient descent',
  },
  practice: {
    url: 'https://arxiv.org/abs/1206.5533',
    cites: 'Yoshua Bengio (2012): Practical recommendations for gradient-based training of deep architectures',
  },
  momentum: { url: 'https://distill.pub/2017/momentum/', cites: 'Gabriel Goh (2017): Why momentum really works' },
  cs231n: {
    url: 'https://cs231n.github.io/neural-networks-3/',
    cites: 'Stanford CS231n: Neural networks, part 3',
  },
  adagrad: {
    url: 'http://jmlr.org/papers/v12/duchi11a.html',
    cites: 'Duchi, Hazan, Singer (2011): Adaptive subgradient methods for online learning and stochastic optimization',
  },
  adadelta: {
    url: 'https://arxiv.org/abs/1212.5701',
    cites: 'Zeiler (2012): ADADELTA: An adaptive learning rate method',
  },
  rmsprop: {
    url: 'http://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
    cites: 'Geoffrey Hinton: Neural networks for machine learning, lecture 6 (slides)',
  },
  adam: {
    url: 'https://arxiv.org/abs/1412.6980',
    cites: 'Kingma, Ba (2014): Adam: A method for stochastic optimization',
  },
  ruder: {
    url: 'http://ruder.io/optimizing-gradient-descent/index.html',
    cites: 'Sebastian Ruder (2016): An overview of gradient descent optimization algorithms',
  },
  overfitting: { url: 'https://en.wikipedia.org/wiki/Overfitting', cites: 'Wikipedia: Overfitting' },
  'model-selection': {
    url: 'https://arxiv.org/abs/1811.12808',
    cites: 'Raschka (2018): Model evaluation, model selection, and algorithm selection in machine learning',
  },
  regularisation: {
    url: 'https://en.wikipedia.org/wiki/Regularization_(mathematics)',
    cites: 'Wikipedia: Regularization (mathematics)',
  },
  l1: { url: 'https://en.wikipedia.org/wiki/Taxicab_geometry', cites: 'Wikipedia: Taxicab geometry' },
  dropout: {
    url: 'http://www.cs.toronto.edu/~rsalakhu/papers/srivastava14a.pdf',
    cites: 'Srivastava et al. (2014): Dropout: A simple way to prevent neural networks from overfitting',
  },
  'input-noise': {
    url: 'https://www.microsoft.com/en-us/research/publication/training-with-noise-is-equivalent-to-tikhonov-regularization/',
    cites: 'Christopher Bishop (1995): Training with noise is equivalent to Tikhonov regularization',
  },
} satisfies Record<string, Source>;
export type SourceId = keyof typeof sources;

/** What a level has beside the chapter. */
const ofLevels: Readonly<Record<string, readonly SourceId[]>> = {
  flares: ['dimensions'],
  'flares-on-a-plane': ['dimensions', 'high-dimensional'],
  'a-lonely-place': ['dimensions', 'high-dimensional'],
  'seven-points': ['regression', 'least-squares', 'gradient'],
  'stride-length': ['descent', 'momentum'],
  'pack-evenly': ['regression', 'cs231n'],
  poking: ['backpropagation', 'backpropagation-1986'],
  'two-valleys': ['convex', 'bengio'],
  'the-pass': ['saddle-point', 'saddles', 'bengio'],
  'the-plateau': ['saddles', 'practice'],
  'flickering-lamp': ['sgd', 'practice'],
  'shaken-loose': ['sgd', 'bengio'],
  'the-ravine': ['momentum'],
  'over-the-lip': ['momentum', 'ruder'],
  'look-before-you-leap': ['cs231n', 'ruder'],
  'uneven-ground': ['adagrad', 'ruder'],
  'tired-legs': ['rmsprop', 'adadelta', 'ruder'],
  'adams-race': ['adam', 'ruder'],
  'saddle-race': ['saddles', 'ruder', 'cs231n'],
  'fools-camp': ['overfitting', 'practice'],
  'turn-back-in-time': ['overfitting', 'practice'],
  'three-maps': ['regularisation', 'cs231n', 'model-selection'],
  folds: ['model-selection', 'cs231n'],
  'the-rope': ['regularisation', 'overfitting'],
  'the-straight-path': ['l1', 'regularisation'],
  'shifting-ground': ['dropout', 'cs231n'],
  'loud-data': ['input-noise', 'regularisation'],
  'the-haystack': ['dimensions', 'high-dimensional', 'backpropagation', 'saddles'],
};

/** The sources of a level, the chapter first. */
export function sourcesOf(slug: string): readonly Source[] {
  return [sources.chapter, ...(ofLevels[slug] ?? []).map((id) => sources[id])];
}
