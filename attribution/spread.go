package attribution

// The word sets below say how long the things that people name as causes tend
// to last, and how much of a life they and the events tend to touch (the
// questions of the CAVE manual: tense, chance of recurrence, intermittent or
// continuous, act or character). Each is a leaning; weights.txt says how much it
// counts.
var (
	// lasts are what stays for years: the body one has, character, upbringing,
	// standing conditions.
	lastWords = set(`autism autistic adhd add dyslexia dyscalculia asthma diabetes arthritis epilepsy ms illness disability disabled
		chronic hereditary genetic genes dna age old born birth childhood upbringing raised grew height tall short weight body face skin
		brain intelligence iq talent personality character nature self soul type kind person human man woman men women girl boy
		mother immigrant foreigner foreign accent name race class gender poor sense eye ear knack gift ability inability
		lack lacking spine backbone nerve courage cowardice coward laziness lazy stupid thick dumb slow weak useless worthless
		hopeless boring weird ugly unlovable unlikeable shy quiet introvert stubborn stubbornness temper pride vanity greed
		perfectionism perfectionist pleaser procrastinator loser failure fool idiot clown disaster mess fraud introverted
		personality system economy world society capitalism patriarchy government country city town village culture tradition religion
		rule rules policy law market industry algorithm algorithms institution bureaucracy landlord family god fate
		universe karma curse cursed destiny life nature people everyone everybody nobody anyone always never forever every
		lifelong permanent permanently constant constantly habit tendency pattern routine trick usual nightly daily weekly tends
		tend keeps wired built made designed rigged experience degree education qualification diploma knees hearing eyesight back
		years decade decades generation generations
		wheelchair blind deaf lupus fibromyalgia menopause dementia zone laws prices building buildings furnace walls house
		neighborhood neighbourhood suburb county state condos surgeon jobs record credit score resume gap english language
		grammar looks voice feet hands joints lungs liver heart kidneys thyroid metabolism orphan adopted only-child single
		widowed divorced retired unemployed awkward clumsy dull clingy jealous needy selfish mean cold messy slob forgetful
		disorganized disorganised impatient hot-headed quick-tempered nervous anxious sensitive`)
	// passWords are what comes and goes within days or weeks, or was there once.
	passWords = set(`today tonight yesterday morning afternoon evening night once moment minute second hour week weekend fortnight
		day month monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
		october november december spring summer autumn winter fall until till temporary temporarily just lately recently newish new
		flu cold virus bug fever migraine headache hangover hungover drunk beers drinks wine period hormones tired sleepy
		pills tablets antibiotics plaster cast concussion stroke surgery operation infection jetlag insomnia sleepless diet nerves
		wasp bee dog cat bird frost storm rain snow ice fog wind heat heatwave flood fire quake earthquake earthquake power cut
		outage printer monitor scanner alarm battery boiler server wifi satnav elevator lift puncture tyre tire flight train bus
		tram ferry lorry truck traffic roadworks strike drill parade festival holiday holidays election protest closed shut
		delayed delay broken broke jammed froze crashed crash glitch typo mistake slip error forgot forgetting misread mixed
		wrong accident trip fall fell hit missed left dropped spilled skipped rushed merger move moving funeral wedding burglary
		breakup divorce lockdown pandemic slump phase patch stretch then that wait
		misprint jam spill flat leak leaked thawed unplugged parked stuck late early overslept napped nodded dozed asleep
		freeze blister blisters shoes stain sale date dates queue line crowd lunch breakfast dinner coffee supper party
		homecoming prom tournament playoffs exam exams finals midterm midterms deadline semester term quarter visit vacation
		renovation`)
	// wideWords touch most of a life: health of mind, catastrophes, the whole self.
	wideWords = set(`depression depressed anxiety anxious burnout burned grief grieving panic insomnia sleep sleepless addiction
		drinking alcohol drunk drank heartbreak divorce breakup homesick homesickness loneliness lonely stress stressed exhaustion
		exhausted tired tiredness hangover hungover flu illness ill sick cancer concussion stroke surgery pregnancy baby period
		hormones smoking meds medication pills adhd autism autistic upbringing childhood raised
		earthquake war flood fire pandemic lockdown locked virus heatwave strike power slump economy recession inflation poverty
		debt broke money evicted homeless world society system people life lives universe god fate karma luck curse cursed country
		government capitalism immigration visa citizenship city village town estate neighbourhood generation generations
		men women human person self soul personality character nature kind type cowardice coward temper pride body face brain
		everywhere anywhere wherever whatever whoever always never death died dying dead funeral hospital intensive icu missing
		court police family marriage numb worry worried quit job head heart mind
		unemployment unemployed layoff layoffs retirement retired ptsd ocd bipolar trauma abuse neglect racism racist sexism
		prejudice discrimination dictatorship exile refugee disability disabled wheelchair blind deaf chronic pain
		fibromyalgia fatigue lupus epilepsy diabetes menopause dementia memory selfish trust love loveless rigged unfair
		everyone's nobody's existence hope faith strength energy will discipline motivation confidence fear fears shame
		guilt hatred mood moods worthlessness weakness stupidity laziness selfishness intelligence brains looks age old
		english language accent`)
	// slimWords tie it to one task, one tool, one occasion.
	slimWords = set(`test exam quiz paper essay question questions page pages slide slides booklet form file email password key keys
		alarm printer scanner monitor tablet server wifi app site website screen phone ticket bus tram train ferry flight taxi route
		road junction parking car van bike tyre wheel pedal shoe shoes boots pair coat glasses bag oven cake roast dinner soup dough
		bread recipe kitchen garden plant seedlings seed shelf paint painting photo photos picture pictures drawing colour color song
		solo note bar choir piano guitar violin mic microphone audition rehearsal match game penalty goal serve serves putt race lap
		ball referee ref team relay kick shot corner pitch score points marks grade deposit landlord boiler leak roof window door gate
		fence lawn bin bins dog cat rabbit hamster fish parcel order delivery invoice receipt bill spreadsheet report handover shift
		spelling decimals maths math statistics fractions listening reading speaking driving swimming dancing singing ironing cooking
		directions heights stairs spiders queue counter desk meeting call presentation interview talk speech joke toast date coffee
		haircut photo wasp frost dessert pizza turkey hamstring ankle toe knee stranger waiter clerk neighbour neighbor
		kettle toaster fridge freezer microwave washer dryer dishwasher vacuum heater furnace thermostat sink toilet shower
		tap pipe plumbing drain wiring bulb fuse stove grill truck tractor scooter engine brake clutch gear tire taillight
		calendar inbox attachment link zoom camera laptop charger headset projector template font typo chemistry chem
		biology bio physics algebra calculus geometry history spanish french german latin grammar lab thesis chapter
		citation footnote backhand forehand dribble defense offense sprint hurdle dive swing grip stance brush canvas clay
		glaze chord rhythm tune lyrics draft plot needle needles vaccine filling tooth party birthday concert recital picnic
		barbecue gym pool table seat shirt jacket dress hat umbrella wallet purse passport map sign label flyer poster stamp
		envelope till drawer cupboard ladder hammer drill wall carpet rug curtain lamp chair bed pillow blanket tomato
		tomatoes fern roses pie sandwich burger chicken rice noodles salad sauce`)

	// labelWords name the whole person.
	labelWords = set(`loser failure fool idiot clown disaster fraud useless worthless stupid thick dumb unlovable ugly pathetic broken
		defective boring weird unlikeable hopeless rubbish trash garbage human person lazy coward selfish incompetent inadequate
		lame freak burden reject cursed inferior mediocre damaged horrible awful terrible likeable lovable spine backbone soul
		nature brain willpower slob weirdo moron nothing nobody`)
)
