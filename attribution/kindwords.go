package attribution

// kindLists say what kind of thing a word names: who or what stands for the
// cause. They serve the ratings alone and are listed by meaning.
var kindLists = map[kind]string{
	// people by what they do, and what is done by whoever that is
	official: `mr mrs ms miss dr sir some several few majority everyone everybody nobody members staffer bosses managers
		teachers doctors nurses landlords agents lawyers judges coaches parents lads students pupils classmates guests
		customers clients neighbours neighbors strangers men women bullies trolls thieves burglars dealers drivers
		builders movers donors voters fans boss manager supervisor foreman director chief owner employer recruiter
		interviewer colleague coworker assistant clerk cashier receptionist secretary waiter waitress chef cook
		bartender customer client guest buyer seller vendor supplier contractor builder plumber electrician mechanic
		roofer painter mover courier postman mailman driver pilot conductor captain crew coach trainer referee ref
		umpire judge jury lawyer solicitor attorney accountant auditor banker broker agent landlord landlady tenant
		neighbour neighbor lodger doctor gp nurse surgeon dentist vet midwife therapist counsellor counselor
		psychiatrist paramedic consultant pharmacist specialist teacher professor lecturer tutor examiner principal
		headteacher dean counsel advisor adviser mentor sponsor priest pastor vicar imam rabbi deacon minister officer
		cop police guard inspector bailiff warden politician mayor senator editor publisher critic reviewer producer
		curator hacker scammer thief burglar robber stranger passenger cyclist opponent rival competitor competition
		volunteer intern apprentice staff worker employee temp server bouncer cleaner babysitter nanny carer caregiver
		aide technician engineer developer programmer admin moderator organizer organiser planner photographer florist
		caterer dj singer drummer guitarist goalie keeper defender striker teammate player panel board committee gang
		crowd audience somebody someone guy guys bloke dude woman man girl girls lady folks others them him her`,
	relative: `mother mum mom mam mama mummy mommy ma dad daddy father pa papa parent parents sister brother sibling siblings
		twin son daughter kid kids child children baby toddler teenager infant husband wife spouse partner ex
		boyfriend girlfriend fiance fiancee fella hubby aunt auntie uncle nan nana gran granny grandma grandad
		granddad grandpa grandmother grandfather grandparents grandson granddaughter grandchild cousin niece nephew
		family relatives in-laws stepdad stepmom stepmum stepson stepdaughter stepfather stepmother friend friends
		mate mates pal bestie buddy flatmate roommate housemate crush date godmother godfather folks kin clan widow
		orphan dog cat puppy kitten horse pet`,
	institution: `school college university uni nursery kindergarten daycare academy district faculty department office company
		firm corporation business employer agency bank insurer insurance lender bureau council county city town
		government state congress parliament ministry embassy consulate immigration court tribunal police army navy
		hospital clinic surgery ward practice pharmacy nhs medicare medicaid dwp jobcentre hmrc irs dmv hoa union
		church mosque temple charity shelter housing authority authorities league club federation association
		committee board team management hr payroll headquarters corporate airline railway carrier utility landlord
		factory plant mill warehouse shop store supermarket restaurant hotel gallery museum theatre theater studio
		label press publisher media facebook instagram tiktok twitter youtube google amazon uber ebay linkedin airbnb
		paypal website platform app apps provider network contractor system algorithm algorithms ai`,
	device: `power electricity gas water fuel petrol diesel oil signal reception plug adapter keyboard mouse screen
		earphones headphones headset dashboard sensor detector tracker chip sim usb firewall captcha chatbot voicemail
		inbox spam carburettor carburetor alternator radiator windscreen windshield mirror bumper seatbelt pedal chain
		saddle trailer ramp bridge tunnel platform barrier turnstile handle hinge latch knob lid cork bottle jar glass
		pan pot blade knife bucket hose sprinkler pipework chimney skylight carpet tile tiles plaster scaffold crane
		conveyor machine computer laptop pc mac tablet phone mobile handset monitor printer scanner copier projector
		server router modem wifi wi-fi internet connection broadband network website site app software program update
		password link file files drive disk cloud zoom camera microphone mic speaker amp cable charger battery car van
		truck lorry bus coach train tram subway metro bike bicycle motorbike scooter plane flight ferry boat ship
		engine motor brake brakes clutch gearbox tyre tire tyres tires wheel exhaust satnav gps alarm clock watch
		timer oven stove hob grill microwave fridge freezer dishwasher washer dryer kettle toaster mixer boiler
		furnace heater heating thermostat aircon fan pipe pipes plumbing sink tap toilet drain sewer roof gutter
		window door lock gate fence lift elevator escalator stairs ladder shelf floor wall walls ceiling step pavement
		kerb curb road rug chair bench stool table bed mattress tool saw drill hammer mower generator fuse wiring
		socket light lights lamp bulb gun tripod racket bat stick skis skates shoe shoes boot boots helmet glasses
		lenses zip zipper button strap rope tent piano guitar violin drum drums reed string strings bow bar treadmill
		till scales scale meter pacemaker inhaler needle catheter parcel package delivery mail post letter envelope
		form forms document documents paperwork template sheet recipe packaging label dye glue paint varnish cement`,
	weather: `wet downpour drizzle shower showers squall cloud clouds cloudburst sandstorm heat-wave coldsnap thaw slush
		greenfly locusts crows magpies gulls seagulls raccoon raccoons bear coyotes coyote snake rodents mildew fungus
		rot rust ticks gnats midges jellyfish algae river lake creek sea ocean tide wave cliff rock rocks gravel grass
		ground weather rain rains snow sleet hail ice frost fog mist wind winds gust gale breeze storm storms thunder
		thunderstorm lightning hurricane tornado cyclone typhoon flood floods flooding drought heat heatwave sun
		sunshine humidity cold temperature degrees wildfire wildfires smoke dust pollen mud damp mould mold moisture
		avalanche landslide earthquake quake tsunami volcano ash climate winter summer autumn spring season waves
		current soil clay sand stones weeds slugs snails aphids blight moth moths mice rats mouse rat fox foxes deer
		squirrel squirrels rabbits birds pigeon pigeons wasps bee bees hornet mosquito mosquitoes flies fly ants
		spider termites bedbugs lice fleas worms beetle beetles bugs pests dark darkness light noise daylight altitude
		terrain hill puddle pothole`,
	upheaval: `war wars invasion coup riot protest protests election strike strikes lockdown pandemic covid epidemic outbreak
		recession depression crash slump downturn inflation shortage shortages crisis bankruptcy closure closures
		closing layoff layoffs redundancy redundancies cuts cutbacks cutback freeze restructuring reorganisation reorg
		merger takeover buyout sanctions embargo ban curfew evacuation blackout outage breakdown roadworks
		construction detour diversion accident pileup collision derailment explosion fire blaze attack shooting
		robbery burglary theft scam fraud hack delay delays cancellation postponement backlog queue holiday festival
		parade derby concert football superbowl wedding funeral birth exams inspection audit trial hearing lawsuit
		move eviction renovation visit reunion`,
	condition: `application applications results result sample records record claim appeal appointment reservation booking
		order orders refund payment cheque check transfer contract lease insurance flight flights luggage baggage
		connection grant pitch venue space seats beds bed room rooms access place places slots vacancies waitlist list
		patients caseload crowds demand supply stock ratings reviews season ticketing fares bills cap threshold
		process procedure protocol guidelines code clause terms deposit references fixture fixtures referee subsidy
		subsidies welfare minimum probation quota night nights weekends crew timing price prices cost costs rent rents
		rate rates wage wages pay salary hours shift shifts rota schedule timetable workload overtime deadline
		deadlines target targets quotas commute distance traffic parking route market economy industry competition
		housing zoning zone law laws rule rules policy policies regulation regulations requirement requirements
		criteria eligibility permit visa passport paperwork bureaucracy tax taxes tariff fee fees budget budgets
		funding grants benefits pension allowance mortgage interest loan loans debt debts poverty money staffing
		understaffed short-staffed overcrowding crowding class size ratio shortage system setup layout building
		neighbourhood neighborhood estate area postcode village town city country world society culture tradition
		religion caste background connections nepotism favouritism favoritism politics racism sexism ageism
		discrimination prejudice bias stigma corruption monopoly odds luck chance fate karma god destiny universe
		curse stars coincidence fluke lottery draw bracket seeding curve grading exam test paper question questions
		assignment syllabus curriculum`,

	// what one brings along
	body: `weight bmi belly chin freckles baldness wrinkles posture gait walk stance breath breathing appetite digestion
		nails scalp eyelids lips gums nostrils sinuses sinus ribs pelvis groin buttocks bum arse ass torso waist
		waistline bust thighs shins heels arches tendons ligaments cartilage discs disc nerve vein veins pulse
		heartbeat body face skin hair nose teeth mouth jaw eye eyes eyesight sight vision ear ears hearing voice
		throat neck shoulder shoulders back spine arm arms elbow wrist hand hands finger fingers thumb chest breasts
		heart lungs lung stomach gut guts bladder bowel bowels kidney kidneys liver hip hips leg legs thigh knee knees
		calf ankle ankles foot feet toe toes joints bones bone muscles muscle blood sugar cholesterol metabolism
		hormones thyroid genes genetics dna height size figure build looks appearance age years sex gender race colour
		complexion brain brains mind head memory nerves nervous reflexes balance coordination rhythm stamina fitness
		strength immune womb ovaries sperm prostate tongue lisp stutter stammer smell sweat acne scars scar`,
	ailment: `illness disease condition disability disorder syndrome autism autistic adhd add dyslexia dyslexic dyscalculia
		dyspraxia tourette ocd ptsd bipolar schizophrenia anorexia bulimia depression anxiety agoraphobia phobia panic
		insomnia apnea narcolepsy asthma asthmatic copd diabetes diabetic epilepsy migraine migraines arthritis lupus
		ms parkinson dementia alzheimer cancer tumour tumor leukemia hiv hepatitis crohn ibs coeliac celiac
		endometriosis pcos fibromyalgia fatigue anemia anaemia eczema psoriasis rosacea allergy allergies sciatica
		scoliosis hernia hypertension stroke aneurysm heart-attack angina arrhythmia blind blindness deaf deafness
		tinnitus vertigo menopause infertility wheelchair crutches amputee limp paralysis trauma grief bereavement
		addiction alcoholism`,
	sickness: `flu cold cough fever virus bug covid infection pneumonia bronchitis tonsillitis strep sinusitis shingles
		measles chickenpox stomach-bug poisoning hangover hungover headache toothache nausea cramp cramps period pms
		sprain fracture concussion plaster cast blister blisters bruise cut burn sunburn rash hives heatstroke
		dehydration jetlag jetlagged exhaustion tiredness sleep sleepless unwell ill sick poorly contagious pregnancy
		pregnant surgery operation anaesthetic antibiotics pills tablets meds medication medicine dose injection
		prescription chemo hunger hungry thirst caffeine coffee sugar withdrawal drunk stoned tipsy wart boil abscess
		ulcer earache conjunctivitis gastroenteritis`,
	mood: `mood moods stress stressed worry worried nerves nervous nervousness anxious fear fright scared afraid
		terrified panic panicked anger angry rage mad fury temper irritation irritable cranky snappy jealousy jealous
		envy shame ashamed embarrassment embarrassed guilt guilty sadness sad upset lonely loneliness homesick
		homesickness heartbreak heartbroken bored boredom tired exhausted knackered shattered drained weary sleepy
		overwhelmed frazzled distracted distraction excited excitement confused confusion shock rattled flustered
		tense tension pressure preoccupied numb hurt frustrated frustration desperate desperation hope hormones
		overtired hangry`,
	vice: `drink drinking booze alcohol beer beers wine vodka whisky whiskey gin rum shots pint pints bar drugs drug weed
		pot cocaine coke pills heroin meth smoke smoking cigarettes fags vape vaping nicotine gambling gamble bets
		betting casino slots lottery scratchcards poker gaming games playstation fortnite porn shopping spending
		credit snacking sweets junk binge bingeing scrolling doomscrolling social-media netflix telly phone takeaway
		takeaways`,
	character: `timidness modesty humility bravado swagger snobbery prudishness stiffness coldness distance aloofness
		harshness bossing fussiness pickiness nosiness possessiveness obsessiveness restlessness passivity passiveness
		complacency apathy indifference idleness sloth disloyalty unreliability gluttony lust fickleness inconsistency
		irresponsibility thoughtlessness tactlessness immodesty defensiveness touchiness moodiness gloominess cynicism
		bitterness resentment defeatism fatalism people-pleasing self-doubt self-pity self-sabotage pride ego vanity
		arrogance stubbornness temper attitude cowardice laziness greed selfishness jealousy envy spite cruelty
		meanness bossiness neediness clinginess insecurity shyness timidity awkwardness clumsiness carelessness
		sloppiness forgetfulness tardiness lateness disorganisation disorganization perfectionism procrastination
		indecision indecisiveness impatience impulsiveness recklessness rudeness bluntness sarcasm dishonesty lying
		secrecy silence distrust suspicion pessimism negativity weakness softness stupidity ignorance incompetence
		inexperience immaturity naivety naivete gullibility mediocrity personality character nature soul self instinct
		tendency habit habits streak flaw flaws spine backbone guts nerve willpower discipline motivation drive
		ambition confidence self-esteem self-worth courage patience focus concentration initiative talent intelligence
		imagination charm charisma wit sense obsession paranoia superstition sensitivity independence loyalty need
		hang-ups baggage issues`,
	traitWord: `lazy stupid dumb thick dim slow useless worthless hopeless pathetic weak soft cowardly timid shy quiet
		reserved introverted awkward weird odd strange boring dull bland ugly fat skinny short tall old young plain
		unattractive clumsy careless sloppy messy untidy disorganised disorganized forgetful scatterbrained
		absent-minded unreliable flaky late impatient impulsive reckless hot-headed stubborn proud arrogant vain bossy
		controlling pushy needy clingy jealous insecure paranoid oversensitive sensitive emotional moody grumpy
		negative cynical bitter mean cruel selfish greedy stingy tight cold distant blunt rude loud tactless sarcastic
		dishonest fake two-faced immature childish naive gullible trusting ignorant incompetent untalented ungifted
		inadequate inferior mediocre average unlovable unlikeable unlikable difficult broken damaged defective wrong
		poor foreign uneducated unskilled inexperienced unqualified overqualified indecisive lonely strict nosy picky
		fussy impossible unfit anxious nervous jumpy perfectionist pleaser loser failure idiot fool moron clown coward
		slob mess disaster wreck fraud nobody freak burden wimp doormat pushover snob nerd geek weirdo quitter
		procrastinator hoarder workaholic pig kind type sort`,
	ability: `english french spanish german language languages accent grammar spelling vocabulary pronunciation handwriting
		reading writing maths math numbers sums fractions decimals algebra geometry statistics science chemistry
		physics biology history geography music pitch singing dancing drawing painting art colour color driving
		parking directions navigation cooking baking sewing knitting gardening diy computers technology tech typing
		spreadsheets money finances budgeting networking interviews interviewing presentations speeches speaking
		talking listening small-talk flirting dating parenting teaching leadership organising planning punctuality
		timekeeping time-management multitasking negotiating sales names faces dates details memory swimming running
		catching throwing serve serves backhand technique grip stance swing posture breathing footwork aim experience
		training education degree diploma qualification qualifications references resume cv gap record past skill
		skills know-how`,
	slip: `talking boasting joking teasing arguing moaning complaining criticising criticizing overspending overeating
		overworking overtraining overthinking oversleeping overreacting underpreparing miscounting misreading
		mishearing misjudging wandering daydreaming dawdling mumbling rambling cutting dropping breaking losing
		spilling forgetfulness guesswork greeting apology insult swearing blurting whispering gossip gossiping spying
		snooping stealing borrowing lending letting mistake mistakes error errors slip slip-up blunder typo oversight
		lapse lie lies fib joke comment remark text message email tweet post letter call decision choice idea plan
		trick shortcut bet gamble guess assumption excuse excuses promise purchase investment absence absences
		lateness neglect delay procrastinating cramming rushing skipping forgetting guessing lying cheating shouting
		yelling nagging snapping drinking flirting bragging showing missing leaving ignoring putting taking buying
		signing trusting quitting staying waiting hiding avoiding insisting refusing saying telling interrupting
		correcting measuring reading proofreading checking overdoing pushing doing fault part fling affair cheat kiss
		fight outburst tantrum meltdown silence mouth overdraft`,
}
